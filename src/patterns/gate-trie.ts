import { packNode } from "../detect/gate-tables.ts";

interface Node {
  readonly children: Map<string, Node>;
  classId: number;
}

/**
 * Packs terms into the tables that `detect/gate-tables.ts` unpacks.
 * @param terms canonical characters and class of each spelling
 * @param characters every character that needs a symbol
 * @param variants other characters that fold to one of them
 */
export function packGateTrie(
  terms: readonly { term: readonly string[]; classId: number }[],
  characters: ReadonlySet<string>,
  variants: ReadonlyMap<string, readonly string[]>,
): { folds: string; starters: number; trie: string } {
  const root: Node = { children: new Map(), classId: -1 };
  for (const { term, classId } of terms) {
    let node = root;
    for (const char of term) {
      let child = node.children.get(char);
      if (!child) {
        child = { children: new Map(), classId: -1 };
        node.children.set(char, child);
      }
      node = child;
    }
    node.classId = classId;
  }

  const starting = [...root.children.keys()].sort();
  const rest = [...characters].filter((char) => !root.children.has(char)).sort();
  const symbols = [...starting, ...rest];
  const symbolOf = new Map(symbols.map((char, index) => [char, index]));

  const words: number[] = [];
  const queue: { node: Node; char: string; last: boolean }[] = [
    { node: root, char: symbols[0] as string, last: true },
  ];
  for (let at = 0; at < queue.length; at++) {
    const { node, char, last } = queue[at] as (typeof queue)[number];
    const terminal = node.classId >= 0;
    words.push(
      packNode(symbolOf.get(char) as number, { last, parent: node.children.size > 0, terminal }),
    );
    const children = [...node.children].sort(([a], [b]) => (a < b ? -1 : 1));
    children.forEach(([childChar, child], index) => {
      queue.push({ node: child, char: childChar, last: index === children.length - 1 });
    });
  }
  return {
    folds: symbols.map((char) => char + (variants.get(char) ?? []).join("")).join("\n"),
    starters: starting.length,
    trie: base64(words.flatMap((word) => [word & 0xff, word >> 8])),
  };
}

function base64(bytes: readonly number[]): string {
  return Buffer.from(bytes).toString("base64");
}
