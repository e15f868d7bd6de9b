import { flowOf } from "./flow.ts";
import { spellings } from "./spellings.ts";

/** An element that holds more than this stands for itself. */
const MAX_INSIDE = 3;
/** So many stretches of text on either side are taken, and no more characters of each than a word has. */
const REACH = 5;
const TAKEN = 6;

/**
 * What a reader may read across an element that stands inside a word but may not be seen: the ends of what stands on
 * either side, put together, as one text. Asks neither style nor layout.
 */
export function acrossGap(element: Element): string {
  if (!isSmall(element)) return "";
  const before = around(element, "previousSibling");
  if (!before.length) return "";
  const pieces = [...before.reverse(), "", ...around(element, "nextSibling")];
  return spellings(pieces, pieces.length);
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
    if (
      at.nodeType === Node.ELEMENT_NODE &&
      /block|pre|cell|break/.test(flowOf(at as Element) ?? "")
    )
      break;
    const text = at.nodeType === Node.COMMENT_NODE ? "" : (at.textContent ?? "").trim();
    if (!text) {
      if (at.nodeType === Node.TEXT_NODE) break;
      continue;
    }
    ends.push(side === "nextSibling" ? text.slice(0, TAKEN) : text.slice(-TAKEN));
  }
  return ends;
}
