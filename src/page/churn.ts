import { ELEMENT } from "./nodes.ts";

/** So many of the latest changes are looked at, and so large a share of them must lie in a part that churns. */
const SAMPLE = 100;
const SHARE = 0.9;
/** More neighbours than this on the way up are not observed one by one. */
const MAX_NEIGHBOURS = 500;

/** The smallest element in which nearly all changes happen; undefined where that is the whole page. */
export function churningPart(records: readonly MutationRecord[]): Element | undefined {
  const sample = records.slice(-SAMPLE);
  const counts = new Map<Node, number>();
  for (const { target } of sample) {
    for (let node: Node | null = target; node; node = node.parentNode)
      counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  const enough = sample.length * SHARE;
  for (
    let node: Node | null | undefined = sample[sample.length - 1]?.target;
    node;
    node = node.parentNode
  ) {
    if ((counts.get(node) ?? 0) < enough || node.nodeType !== ELEMENT) continue;
    const { body, documentElement } = node.ownerDocument as Document;
    return node === body || node === documentElement ? undefined : (node as Element);
  }
  return undefined;
}

/**
 * Observes everything in the tree of a part but the part itself: its neighbours and those of all that it stands in,
 * and what comes and goes there. False where there are too many.
 */
export function observeAround(
  part: Element,
  observe: (node: Node) => void,
  observeList: (node: Node) => void,
): boolean {
  const neighbours: Element[] = [];
  const above: Node[] = [];
  for (let node: Element = part; node.parentNode; node = node.parentNode as Element) {
    above.push(node.parentNode);
    for (const child of node.parentNode.childNodes) {
      if (child !== node && child.nodeType === ELEMENT) neighbours.push(child as Element);
      if (neighbours.length > MAX_NEIGHBOURS) return false;
    }
  }
  above.forEach(observeList);
  neighbours.forEach(observe);
  return true;
}
