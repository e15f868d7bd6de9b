import type { Passage } from "./passage.ts";
import { readPassages } from "./read-document.ts";

/** A page saved with its frames holds them as text, each inside the next; deeper ones are left out. */
const MAX_DEPTH = 4;
/** More frames of one document are left out. */
const MAX_FRAMES = 100;

/**
 * Passages of a page kept as text, then those of the frames whose pages stand in it (`srcdoc`). The title of a frame
 * is shown to nobody.
 * @param parse makes a document in which scripts do not run and nothing is fetched
 */
export function readSaved(html: string, parse: (html: string) => Document, depth = 0): Passage[] {
  const document = parse(html);
  const own = readPassages(document).map(({ text, place }) => ({ text, place }));
  if (depth === MAX_DEPTH || !/srcdoc/i.test(html)) return own;
  const frames = [...document.querySelectorAll("iframe[srcdoc]")]
    .filter((frame) => !frame.closest("noscript"))
    .slice(0, MAX_FRAMES);
  const framed = frames
    .flatMap((frame) => readSaved(frame.getAttribute("srcdoc") ?? "", parse, depth + 1))
    .filter(({ place }) => place === "body" || place === "label");
  return [...own, ...framed];
}
