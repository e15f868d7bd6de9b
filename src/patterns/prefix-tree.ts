import { MOST_VARIANTS, NO_VARIANTS } from "../detect/folding.ts";

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

/**
 * Packs what each symbol is read from; `foldGroups` reads it back.
 * @throws RangeError where a symbol has more variants than one capital letter can count, or a capital letter among them
 */
export function packFolds(
  symbols: readonly string[],
  variants: ReadonlyMap<string, readonly string[]>,
): string {
  return symbols
    .map((char) => {
      const written = variants.get(char) ?? [];
      if (written.length === 0) return char;
      if (written.length > MOST_VARIANTS)
        throw new RangeError(`${char}: too many written variants`);
      const capital = written.find((variant) => /^[A-Z]$/.test(variant));
      if (capital) throw new RangeError(`${char}: ${capital} is read as its small letter already`);
      return `${char}${String.fromCharCode(NO_VARIANTS + written.length)}${written.join("")}`;
    })
    .join("");
}
