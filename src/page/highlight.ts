import { ELEMENT } from "./nodes.ts";
import type { Span } from "./passage.ts";
import { type LocatedPassage, readPassages, toRange } from "./read-document.ts";
import { isSeen } from "./seen.ts";
import { asSeen } from "./visible.ts";

const NAME = "unlock-scam-guard-evidence";
const styleOf = (mark: string) =>
  `::highlight(${NAME}){background-color:${mark};color:#1c1300;text-decoration:underline 2px #b3261e}`;

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
  const range = toRange(place.passage, place.span) ?? findAgain(document, place);
  if (!range) return false;
  const element = elementAt(range);
  if (!element || !isSeen(range)) return false;
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
  const { top, bottom, height } = range.getBoundingClientRect();
  // The middle of a long element need not be where its evidence stands.
  if (top < 0 || bottom > view.innerHeight)
    view.scrollBy(0, top + height / 2 - view.innerHeight / 2);
}

function paint(range: Range, mark: string): void {
  const registry = globalThis.CSS?.highlights;
  if (!registry || typeof Highlight !== "function") return;
  const root = range.startContainer.getRootNode() as Document | ShadowRoot;
  const known = sheets.get(root);
  const sheet = known ?? new CSSStyleSheet();
  sheet.replaceSync(styleOf(mark));
  if (!known) {
    sheets.set(root, sheet);
    root.adoptedStyleSheets.push(sheet);
  }
  registry.set(NAME, new Highlight(range));
}
