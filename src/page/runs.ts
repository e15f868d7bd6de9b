import { flowOf } from "./flow.ts";
import {
  ELEMENT,
  firstElementOf,
  isConnected,
  nextOf,
  parentElementOf,
  previousOf,
  typeOf,
} from "./nodes.ts";
import type { Run } from "./read-document.ts";

/** How far a run reaches to either side of the node that changed, in siblings. */
const REACH = 40;
/** How deep the first child is followed to see whether an inline element holds blocks. */
const DEPTH = 8;

/**
 * The stretch of siblings that reads as one text with a node: the whole block it is, or what stands around it
 * from one block to the next. Undefined for what is inside a script or field, and what is detached.
 */
export function runAround(node: Node): Run | undefined {
  if (!isConnected(node)) return undefined;
  const home = typeOf(node) === ELEMENT ? (node as Element) : parentElementOf(node);
  for (let element = home; element; element = parentElementOf(element)) {
    const flow = flowOf(element);
    // A field, whose label may be all that is said.
    if (flow === "skip") return element === node ? { first: node, last: node } : undefined;
    if (flow) break;
  }
  let top = node;
  for (
    let parent = parentElementOf(top);
    parent && !isBoundary(parent);
    parent = parentElementOf(top)
  )
    top = parent;
  if (isBoundary(top)) return { first: top, last: top };
  return { first: reach(top, previousOf), last: reach(top, nextOf) };
}

function reach(node: Node, beside: (node: Node) => Node | null): Node {
  let end = node;
  for (let i = 0; i < REACH; i++) {
    const next = beside(end);
    if (!next || isBoundary(next)) break;
    end = next;
  }
  return end;
}

/** Whether text never joins across this node: a block, or an inline element that is filled with blocks. */
function isBoundary(node: Node): boolean {
  if (typeOf(node) !== ELEMENT) return false;
  let element: Element | null = node as Element;
  for (let depth = 0; element && depth < DEPTH; depth++) {
    const flow = flowOf(element);
    if (flow) return flow === "block" || flow === "pre";
    element = firstElementOf(element);
  }
  return false;
}
