import { packGateNode } from "../detect/gate-tables.ts";
import type { CompiledGate } from "../detect/list.ts";
import { type ClassedTerm, foldLines, type PrefixTree, prefixTree } from "./prefix-tree.ts";

/**
 * Packs terms into the tables that `detect/gate-tables.ts` unpacks. None of them may be inside another one.
 * @param characters every character that needs a symbol
 * @param variants other characters that fold to one of them
 */
export function packGate(
  terms: readonly ClassedTerm[],
  characters: ReadonlySet<string>,
  variants: ReadonlyMap<string, readonly string[]>,
): CompiledGate {
  const symbols = [...characters].sort();
  const symbolOf = new Map(symbols.map((char, index) => [char, index]));
  const words: number[] = [];
  const queue: { tree: PrefixTree; symbol: number; isLast: boolean }[] = [
    { tree: prefixTree(terms), symbol: 0, isLast: true },
  ];
  for (let at = 0; at < queue.length; at++) {
    const { tree, symbol, isLast } = queue[at] as (typeof queue)[number];
    words.push(packGateNode(symbol, isLast, tree.children.size > 0));
    const children = [...tree.children].sort(([a], [b]) => (a < b ? -1 : 1));
    children.forEach(([char, child], index) => {
      const isLast = index === children.length - 1;
      queue.push({ tree: child, symbol: symbolOf.get(char) as number, isLast });
    });
  }
  return {
    folds: foldLines(symbols, variants),
    trie: Buffer.from(Uint16Array.from(words).buffer).toString("base64"),
  };
}
