import { flowOf } from "./flow.ts";
import type { Run } from "./read-document.ts";

/** How far a run reaches to either side of the node that changed, in siblings. */
const REACH = 40;
/** How deep the first child is followed to see whether an inline element holds blocks. */
const DEPTH = 8;

/**
 * The stretch of siblings that reads as one text with a node: the whole block it is, or what stands around it
 * from one block to the next. Undefined for nodes that are not read: scripts, fields, detached ones.
 */
export function runAround(node: Node): Run | undefined {
  if (!node.isConnected) return undefined;
  const home = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
  for (let element = home; element; element = element.parentElement) {
    const flow = flowOf(element);
    if (flow === "skip") return undefined;
    if (flow) break;
  }
  let top = node;
  for (let parent = top.parentElement; parent && !isBoundary(parent); parent = top.parentElement)
    top = parent;
  if (isBoundary(top)) return { first: top, last: top };
  return { first: reach(top, "previousSibling"), last: reach(top, "nextSibling") };
}

function reach(node: Node, side: "previousSibling" | "nextSibling"): Node {
  let end = node;
  for (let i = 0; i < REACH; i++) {
    const next = end[side];
    if (!next || isBoundary(next)) break;
    end = next;
  }
  return end;
}

/** Whether text never joins across this node: a block, or an inline element that is filled with blocks. */
function isBoundary(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  let element: Element | null = node as Element;
  for (let depth = 0; element && depth < DEPTH; depth++) {
    const flow = flowOf(element);
    if (flow) return flow === "block" || flow === "pre";
    element = element.firstElementChild;
  }
  return false;
}
