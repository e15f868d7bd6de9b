import { FIRST_SYMBOL } from "../detect/folding.ts";
import { FREE, NOWHERE, ROOT } from "../detect/tables.ts";

interface Node {
  readonly children: Map<number, Node>;
  classId: number;
}

/**
 * Packs terms into the tables that `detect/tables.ts` unpacks.
 * @param terms canonical characters and class of each spelling
 * @param characters every character that needs a symbol
 * @param variants other characters that fold to one of them
 * @throws RangeError where the nodes cannot be counted in 16 bits
 */
export function packTrie(
  terms: readonly { term: readonly string[]; classId: number }[],
  characters: ReadonlySet<string>,
  variants: ReadonlyMap<string, readonly string[]>,
): { folds: string; trie: string } {
  const symbols = [...characters].sort();
  const symbolOf = new Map(symbols.map((char, index) => [char, FIRST_SYMBOL + index]));
  const root: Node = { children: new Map(), classId: -1 };
  for (const { term, classId } of terms) {
    let node = root;
    for (const char of term) {
      const symbol = symbolOf.get(char) as number;
      let child = node.children.get(symbol);
      if (!child) {
        child = { children: new Map(), classId: -1 };
        node.children.set(symbol, child);
      }
      node = child;
    }
    node.classId = classId;
  }
  return {
    folds: symbols.map((char) => char + (variants.get(char) ?? []).join("")).join("\n"),
    trie: Buffer.concat(doubleArray(root).map((array) => Buffer.from(array.buffer))).toString(
      "base64",
    ),
  };
}

/** Places every node where the children of its parent all find room; parents with many children choose first. */
function doubleArray(root: Node): [nodes: Int32Array, ends: Uint8Array] {
  const base: number[] = [0, 0];
  const check: number[] = [FREE, FREE];
  const ends: number[] = [0, 0];
  // Places are given out top down, so parents wait until their own place is known; wide ones first.
  const waiting: { node: Node; at: number }[] = [{ node: root, at: ROOT }];
  let firstFree = NOWHERE + 1;
  while (waiting.length > 0) {
    let widest = 0;
    for (let i = 1; i < waiting.length; i++)
      if (size(waiting, i) > size(waiting, widest)) widest = i;
    const [{ node, at }] = waiting.splice(widest, 1) as [{ node: Node; at: number }];
    const wanted = [...node.children.keys()].sort((a, b) => a - b);
    const first = wanted[0] as number;
    let offset = Math.max(1, firstFree - first);
    while (!wanted.every((symbol) => isFree(offset + symbol))) offset++;
    base[at] = offset;
    for (const symbol of wanted) {
      const child = node.children.get(symbol) as Node;
      const place = offset + symbol;
      check[place] = at;
      ends[place] = child.classId + 1;
      if (child.children.size > 0) waiting.push({ node: child, at: place });
    }
    while (!isFree(firstFree)) firstFree++;
  }
  if (check.length >= FREE) throw new RangeError(`${check.length} nodes are too many`);
  const places = Array.from({ length: check.length }, (_, i) => i);
  return [
    Int32Array.from(places, (i) => ((base[i] ?? 0) << 16) | (check[i] ?? FREE)),
    Uint8Array.from(places, (i) => ends[i] ?? 0),
  ];

  function isFree(place: number): boolean {
    return place > NOWHERE && (check[place] ?? FREE) === FREE;
  }
}

function size(waiting: readonly { node: Node }[], index: number): number {
  return (waiting[index] as { node: Node }).node.children.size;
}
