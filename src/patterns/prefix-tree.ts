/** A term's characters one below the other; terms that begin alike share their beginning. */
export interface PrefixTree {
  readonly children: Map<string, PrefixTree>;
  /** Class of the term that ends here, -1 for none. */
  classId: number;
}

export interface ClassedTerm {
  /** Canonical characters. */
  readonly term: readonly string[];
  readonly classId: number;
}

/** Puts terms into one tree. */
export function prefixTree(terms: readonly ClassedTerm[]): PrefixTree {
  const root: PrefixTree = { children: new Map(), classId: -1 };
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
  return root;
}

/** One line for each symbol, its canonical character first, then what else is read as it. */
export function foldLines(
  symbols: readonly string[],
  variants: ReadonlyMap<string, readonly string[]>,
): string {
  return symbols.map((char) => char + (variants.get(char) ?? []).join("")).join("\n");
}
