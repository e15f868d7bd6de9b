import type { LocatedPassage } from "./located.ts";
import { allIn, fits, typeOf } from "./nodes.ts";

/** Only what the page wrote: never what a person typed into a field. */
const BUTTON = 'input:is([type="button"],[type="submit"],[type="reset"])[value]';
const ATTRIBUTES = ["alt", "title", "aria-label", "placeholder"];
const LABELLED = `${ATTRIBUTES.map((name) => `[${name}]:not([${name}=""])`).join()},${BUTTON}`;
/** More labels than this are not read; a page of that many is a machine's. */
const MAX_LABELS = 5_000;

/** The texts a page keeps in attributes: alt, title, aria-label, placeholder and the words on buttons. */
export function readLabels(root: Document | ShadowRoot | Element): LocatedPassage[] {
  const labels: LocatedPassage[] = [];
  if (typeOf(root) === Node.ELEMENT_NODE && fits(root as Element, LABELLED))
    addLabels(root as Element, labels);
  const labelled = allIn(root, LABELLED);
  for (let i = 0; i < labelled.length && labels.length < MAX_LABELS; i++)
    addLabels(labelled[i] as Element, labels);
  return labels;
}

function addLabels(owner: Element, labels: LocatedPassage[]): void {
  const seen = new Set<string>();
  const names = fits(owner, BUTTON) ? [...ATTRIBUTES, "value"] : ATTRIBUTES;
  for (const name of names) {
    const text = tidy(HTMLElement.prototype.getAttribute.call(owner, name));
    if (text && !seen.has(text)) labels.push({ text, place: "label", segments: [], owner });
    seen.add(text);
  }
}

/** What a page says of itself: its title, then its description for search engines. */
export function readHead(document: Document): LocatedPassage[] {
  const head: LocatedPassage[] = [];
  const title = tidy(document.title);
  if (title) head.push({ text: title, place: "title", segments: [] });
  // In another namespace a `meta` has attributes, but not the properties of one.
  const meta = [...document.querySelectorAll("meta[name]")].find(
    (element) => element.getAttribute("name")?.toLowerCase() === "description",
  );
  const description = tidy(meta?.getAttribute("content"));
  if (description && description !== title)
    head.push({ text: description, place: "description", segments: [] });
  return head;
}

function tidy(text: string | null | undefined): string {
  return text?.replace(/[\t\n\f\r ]+/g, " ").trim() ?? "";
}
