import { packGateNode } from "../detect/gate-tables.ts";
import type { CompiledGate } from "../detect/list.ts";
import { type ClassedTerm, type PrefixTree, packFolds, prefixTree } from "./prefix-tree.ts";

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
  const tree = prefixTree(terms);
  const uses = usesOf(tree);
  // Frequent characters get the low numbers, which take fewer bytes.
  const symbols = [...characters].sort(
    (a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const symbolOf = new Map(symbols.map((char, index) => [char, index]));
  let trie = "";
  const queue: { tree: PrefixTree; step: number; isLast: boolean }[] = [
    { tree, step: 0, isLast: true },
  ];
  for (let at = 0; at < queue.length; at++) {
    const { tree, step, isLast } = queue[at] as (typeof queue)[number];
    trie += packGateNode(step, isLast, tree.children.size > 0);
    const children = [...tree.children]
      .map(([char, child]) => ({ symbol: symbolOf.get(char) as number, child }))
      .sort((a, b) => a.symbol - b.symbol);
    children.forEach(({ symbol, child }, index) => {
      const step = symbol - (children[index - 1]?.symbol ?? 0);
      queue.push({ tree: child, step, isLast: index === children.length - 1 });
    });
  }
  const isNarrow = (char: string) =>
    [char, ...(variants.get(char) ?? [])].some((form) => form < CHINESE);
  const narrow = terms.filter(({ term }) => term.every(isNarrow));
  return {
    folds: packFolds(symbols, variants),
    trie,
    narrow: [...new Set(narrow.map(({ term }) => term.slice(0, 2).join("")))].join(""),
  };
}

/** Where the scripts that are written without spaces begin. */
const CHINESE = "\u2e80";

/** How many nodes of the tree each character has. */
function usesOf(tree: PrefixTree, uses = new Map<string, number>()): Map<string, number> {
  for (const [char, child] of tree.children) {
    uses.set(char, (uses.get(char) ?? 0) + 1);
    usesOf(child, uses);
  }
  return uses;
}
