import { flowOf } from "./flow.ts";
import {
  COMMENT,
  DOCUMENT,
  documentOf,
  ELEMENT,
  FRAGMENT,
  firstChildOf,
  methods,
  nextOf,
  textOf,
  typeOf,
} from "./nodes.ts";
import { ownHosts } from "./shadow.ts";

/** The text of so many elements is fetched in one call. */
const PIECE = 4_000;
/** A page that changes this often while it is read is not read to the end. */
const MAX_STARTS = 3;

/**
 * The text under a node in pieces of bounded cost, in order; undefined where the page changed too much between two of
 * them.
 */
export function* texts(root: Node): Generator<string | undefined> {
  const type = typeOf(root);
  if (type === FRAGMENT) {
    for (let child = firstChildOf(root); child; child = nextOf(child)) yield* texts(child);
  } else if (type === DOCUMENT) {
    const { documentElement } = root as Document;
    if (documentElement) yield* textsOf(documentElement);
  } else if (type === ELEMENT) {
    if (flowOf(root as Element) !== "skip" && !ownHosts.has(root)) yield* textsOf(root as Element);
  } else if (type !== COMMENT) {
    yield textOf(root);
  }
}

function* textsOf(element: Element): Generator<string | undefined> {
  const all = methods().getElementsByTagName.call(element, "*");
  // Asked for one element, a browser stops counting there; a tree may be as deep as it is large.
  if (!all.item(PIECE)) {
    yield textOf(element);
    return;
  }
  // Ends inside of elements: where among many siblings one stands would have to be counted each time.
  const range = (documentOf(element) as Document).createRange();
  let from = element;
  for (let at = 0, starts = 1; ; at += PIECE) {
    // What stood before the place we came to was read, unless something was put there or taken away.
    if (at && all.item(at) !== from) {
      if (++starts > MAX_STARTS) {
        yield undefined;
        return;
      }
      at = 0;
      from = element;
    }
    const next = all.item(at + PIECE);
    if (next) range.setEnd(next, 0);
    else range.selectNodeContents(element);
    range.setStart(from, 0);
    yield String(range);
    if (!next) return;
    from = next;
  }
}
