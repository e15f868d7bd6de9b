import type { FrameWords } from "../messages.ts";

/** What a message may carry, in UTF-16 code units. */
const MAX_WORDS = 100_000;

/** What a reader sees of this frame, what is selected, and what the links to an address say. */
export function readWords(link?: string): FrameWords {
  const bound = (text = "") => text.slice(0, MAX_WORDS);
  const links = [...document.links].filter(({ href }) => href === link);
  return {
    selection: bound(String(getSelection() ?? "")),
    link: bound([...new Set(links.map(({ innerText }) => innerText))].join("\n")),
    page: bound(document.body?.innerText),
  };
}
