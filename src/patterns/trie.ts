import { FIRST_SYMBOL } from "../detect/folding.ts";
import { FREE, NOWHERE, packEnd, ROOT } from "../detect/trie.ts";
import { type ClassedTerm, type PrefixTree, packFolds, prefixTree } from "./prefix-tree.ts";

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
    folds: packFolds(symbols, variants),
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
  const taken = new Uint8Array(2 * FREE).fill(1, 0, NOWHERE + 1);
  // Places are given out top down, so parents wait, by how many children they have, until their own place is known.
  const waiting: { tree: PrefixTree; at: number }[][] = [];
  const wait = (tree: PrefixTree, at: number) => {
    waiting[tree.children.size] ??= [];
    waiting[tree.children.size]?.push({ tree, at });
  };
  wait(root, ROOT);
  let firstFree = NOWHERE + 1;
  for (let width = waiting.length - 1; width > 0; ) {
    const next = waiting[width]?.shift();
    if (!next) {
      width--;
      continue;
    }
    const { tree, at } = next;
    const children = [...tree.children];
    const symbols = children.map(([char]) => symbolOf.get(char) as number);
    const offset = firstFit(symbols, firstFree, taken);
    base[at] = offset;
    children.forEach(([char, child], i) => {
      const place = offset + (symbols[i] as number);
      taken[place] = 1;
      check[place] = at;
      ends[place] = packEnd(child.classId, /^[a-z]$/.test(char));
      if (child.children.size > 0) wait(child, place);
    });
    width = waiting.length - 1;
    while (taken[firstFree]) firstFree++;
  }
  if (check.length >= FREE) throw new RangeError(`${check.length} nodes are too many`);
  const places = Array.from({ length: check.length }, (_, i) => i);
  return [
    Int32Array.from(places, (i) => ((base[i] ?? 0) << 16) | (check[i] ?? FREE)),
    Uint8Array.from(places, (i) => ends[i] ?? 0),
  ];
}

/** The first offset at which no place is taken, once one could be free for all. */
function firstFit(symbols: readonly number[], firstFree: number, taken: Uint8Array): number {
  const first = Math.min(...symbols);
  let offset = Math.max(1, firstFree - first);
  for (let i = 0; i < symbols.length; ) {
    if (taken[offset + (symbols[i] as number)]) {
      offset++;
      i = 0;
    } else i++;
  }
  return offset;
}
