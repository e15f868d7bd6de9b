import { FIRST_SYMBOL } from "../detect/folding.ts";
import { FREE, NOWHERE, packEnd, ROOT } from "../detect/trie.ts";
import { type ClassedTerm, foldLines, type PrefixTree, prefixTree } from "./prefix-tree.ts";

/**
 * Packs terms into the tables that `detect/tables.ts` unpacks.
 * @param characters every character that needs a symbol
 * @param variants other characters that fold to one of them
 * @throws RangeError where the nodes cannot be counted in 16 bits
 */
export function packTrie(
  terms: readonly ClassedTerm[],
  characters: ReadonlySet<string>,
  variants: ReadonlyMap<string, readonly string[]>,
): { folds: string; trie: string } {
  const symbols = [...characters].sort();
  const symbolOf = new Map(symbols.map((char, index) => [char, FIRST_SYMBOL + index]));
  const arrays = doubleArray(prefixTree(terms), symbolOf);
  return {
    folds: foldLines(symbols, variants),
    trie: Buffer.concat(arrays.map((array) => Buffer.from(array.buffer))).toString("base64"),
  };
}

/** Places every node where the children of its parent all find room; parents with many children choose first. */
function doubleArray(
  root: PrefixTree,
  symbolOf: ReadonlyMap<string, number>,
): [nodes: Int32Array, ends: Uint8Array] {
  const base: number[] = [0, 0];
  const check: number[] = [FREE, FREE];
  const ends: number[] = [0, 0];
  // Places are given out top down, so parents wait until their own place is known; wide ones first.
  const waiting: { tree: PrefixTree; at: number }[] = [{ tree: root, at: ROOT }];
  let firstFree = NOWHERE + 1;
  while (waiting.length > 0) {
    let widest = 0;
    for (let i = 1; i < waiting.length; i++)
      if (size(waiting, i) > size(waiting, widest)) widest = i;
    const [{ tree, at }] = waiting.splice(widest, 1) as [{ tree: PrefixTree; at: number }];
    const children = [...tree.children].map(([char, child]) => ({
      char,
      symbol: symbolOf.get(char) as number,
      child,
    }));
    const first = Math.min(...children.map(({ symbol }) => symbol));
    let offset = Math.max(1, firstFree - first);
    while (!children.every(({ symbol }) => isFree(offset + symbol))) offset++;
    base[at] = offset;
    for (const { char, symbol, child } of children) {
      const place = offset + symbol;
      check[place] = at;
      ends[place] = packEnd(child.classId, /^[a-z]$/.test(char));
      if (child.children.size > 0) waiting.push({ tree: child, at: place });
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

function size(waiting: readonly { tree: PrefixTree }[], index: number): number {
  return (waiting[index] as { tree: PrefixTree }).tree.children.size;
}
