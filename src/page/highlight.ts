import { ELEMENT } from "./nodes.ts";
import type { Span } from "./passage.ts";
import { type LocatedPassage, readPassages, toRange } from "./read-document.ts";
import { isSeen, parentOf } from "./seen.ts";
import { asSeen } from "./visible.ts";

const NAME = "unlock-scam-guard-evidence";
const styleOf = (mark: string) =>
  `@media screen{::highlight(${NAME}){background-color:${mark};color:#1c1300;text-decoration:underline 2px #b3261e}}`;

const sheets = new WeakMap<Node, CSSStyleSheet>();

/** What is to be shown: the stretch of a passage, and what it said. */
export interface Place {
  readonly passage: LocatedPassage;
  readonly span: Span;
  readonly quote: string;
  /** Colour of the ground, `#rrggbb`. */
  readonly mark: string;
}

/**
 * Scrolls to a place and highlights it without touching the page's elements. Where the page has changed since
 * it was read, the quote is looked for anew. False when the page no longer shows it.
 */
export function highlight(document: Document, place: Place): boolean {
  const known = toRange(place.passage, place.span);
  const range = known && isSeen(known) ? known : findAgain(document, place);
  const element = range && elementAt(range);
  if (!element) return false;
  bringIntoView(range, element);
  paint(range, place.mark);
  return true;
}

function findAgain(document: Document, { passage, quote }: Place): Range | undefined {
  for (const other of readPassages(document)) {
    if (other.place !== passage.place) continue;
    // What was quoted may be read only without what is not seen of it.
    const parts = other.text.includes(quote) ? [other] : mayRead(other, quote) ? asSeen(other) : [];
    for (const part of parts) {
      const start = part.text.indexOf(quote);
      const range = start >= 0 && toRange(part, { start, end: start + quote.length });
      if (range && isSeen(range)) return range;
    }
  }
  return undefined;
}

function mayRead({ text, segments }: LocatedPassage, quote: string): boolean {
  return segments.length > 2 && text.includes(quote[0] ?? "") && text.length >= quote.length;
}

function elementAt({ startContainer, startOffset }: Range): Element | null {
  // A label's range holds its element; a text's range begins in a text node.
  const inside = startContainer.childNodes[startOffset];
  if (inside?.nodeType === ELEMENT) return inside as Element;
  return (
    startContainer.parentElement ??
    ((startContainer.getRootNode() as ShadowRoot).host as Element | undefined) ??
    null
  );
}

function bringIntoView(range: Range, element: Element): void {
  const view = element.ownerDocument.defaultView as Window;
  element.scrollIntoView({ block: "center", inline: "nearest" });
  // The middle of a long element need not be where its evidence stands, nor where the boxes around it show it.
  const middle = (box: { top: number; height: number }) => box.top + box.height / 2;
  for (let at: Element | null = element; at; at = parentOf(at))
    if (at.scrollHeight > at.clientHeight && at !== element.ownerDocument.documentElement)
      at.scrollTop += middle(range.getBoundingClientRect()) - middle(at.getBoundingClientRect());
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > view.innerHeight)
    view.scrollBy(0, (top + bottom) / 2 - view.innerHeight / 2);
}

function paint(range: Range, mark: string): void {
  const registry = globalThis.CSS?.highlights;
  if (!registry || typeof Highlight !== "function") return;
  const root = range.startContainer.getRootNode() as Document | ShadowRoot;
  const known = sheets.get(root);
  const sheet = known ?? new CSSStyleSheet();
  sheet.replaceSync(styleOf(mark));
  sheets.set(root, sheet);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  registry.set(NAME, new Highlight(range));
}
