import { flowOf } from "./flow.ts";
import { COMMENT, ELEMENT, TEXT } from "./nodes.ts";
import { type CouldMatch, couldSpell } from "./spellings.ts";

/** An element that holds more than this stands for itself. */
const MAX_INSIDE = 3;
/** So many stretches of text on either side are taken, and no more characters of each than a word has. */
const REACH = 5;
const TAKEN = 6;

/**
 * Whether a reader may read a word across an element that stands inside of it but may not be seen: tries the ends of what
 * stands on either side, put together. Asks neither style nor layout.
 */
export function couldCross(element: Element, couldMatch: CouldMatch): boolean {
  if (!isSmall(element)) return false;
  const before = around(element, "previousSibling");
  if (!before.length) return false;
  const pieces = [...before.reverse(), "", ...around(element, "nextSibling")];
  return couldSpell(pieces, pieces.length, couldMatch);
}

function isSmall(element: Element): boolean {
  const flow = flowOf(element);
  return flow === "skip" || (!flow && element.getElementsByTagName("*").length <= MAX_INSIDE);
}
/** The ends of the texts before or after an element in its line, nearest first. */
function around(element: Element, side: "previousSibling" | "nextSibling"): string[] {
  const ends: string[] = [];
  for (let at: Node = element; ends.length < REACH; ) {
    const next: Node | null = at[side];
    if (!next) {
      const parent = at.parentElement;
      if (!parent || flowOf(parent)) break;
      at = parent;
      continue;
    }
    at = next;
    if (at.nodeType === ELEMENT && /block|pre|cell|break/.test(flowOf(at as Element) ?? "")) break;
    const text = at.nodeType === COMMENT ? "" : (at.textContent ?? "").trim();
    if (!text) {
      if (at.nodeType === TEXT) break;
      continue;
    }
    ends.push(side === "nextSibling" ? text.slice(0, TAKEN) : text.slice(-TAKEN));
  }
  return ends;
}
