import {
  FIRST_SYMBOL,
  type Folding,
  HIGH_SURROGATE,
  IGNORABLE,
  OTHER,
  SEPARATOR,
  unpackFolding,
} from "./folding.ts";
import type { CompiledGate } from "./list.ts";

/** The gate's words as a trie whose nodes are few enough to unpack on every page. A node's children follow each other. */
export interface GateTables extends Folding {
  /** Symbol of each node; node 0 is the root. */
  readonly symbol: Uint16Array;
  /** Node of the first child, 0 for none, in which case a word ends here. */
  readonly firstChild: Uint16Array;
  readonly lastSibling: Uint8Array;
  /** First node of each symbol that begins a word. */
  readonly starter: Uint16Array;
  /** Whether two symbols may begin a word, by `pairIndex`; sometimes yes where they do not. */
  readonly pairs: Uint8Array;
}

const LAST_SIBLING = 1;
const HAS_CHILDREN = 2;
const FLAG_BITS = 2;
/** Codes start where characters can be written as they are. */
const FIRST_CODE = 0x20;
/** Stands for the first child until it is known where the children stand. */
const UNKNOWN = 0xffff;

/** Packs one node of the trie as one character; `unpackGate` reads it back. Symbols are counted from `FIRST_SYMBOL`. */
export function packGateNode(symbol: number, isLast: boolean, isParent: boolean): string {
  const flags = (isLast ? LAST_SIBLING : 0) | (isParent ? HAS_CHILDREN : 0);
  return String.fromCharCode(FIRST_CODE + ((symbol << FLAG_BITS) | flags));
}

export function pairIndex(first: number, second: number): number {
  return ((first * 0x2f) ^ (second << 4)) & 0xffff;
}

/** Unpacks the gate. Linear in its size, done once a page. */
export function unpackGate({ folds, trie }: CompiledGate): GateTables {
  const folding = unpackFolding(folds);
  const count = trie.length;
  const symbol = new Uint16Array(count);
  const firstChild = new Uint16Array(count);
  const lastSibling = new Uint8Array(count);
  const starter = new Uint16Array(folding.symbolCount);
  const pairs = new Uint8Array(65536);
  // A character beyond the basic plane may be one that begins a word.
  pairs[pairIndex(HIGH_SURROGATE, OTHER)] = 1;
  // Breadth first: the children of each parent start where those of the parent before it ended.
  let parent = 0;
  let starters = 0;
  for (let node = 0; node < count; node++) {
    const word = trie.charCodeAt(node) - FIRST_CODE;
    const own = FIRST_SYMBOL + (word >> FLAG_BITS);
    symbol[node] = own;
    lastSibling[node] = word & LAST_SIBLING ? 1 : 0;
    firstChild[node] = word & HAS_CHILDREN ? UNKNOWN : 0;
    if (node === 0) continue;
    if (firstChild[parent] === UNKNOWN) firstChild[parent] = node;
    if (parent === 0) {
      starter[own] = node;
      starters = node;
      pairs[pairIndex(own, SEPARATOR)] = 1;
      pairs[pairIndex(own, IGNORABLE)] = 1;
      pairs[pairIndex(own, HIGH_SURROGATE)] = 1;
    } else if (parent <= starters) pairs[pairIndex(symbol[parent] as number, own)] = 1;
    if (word & LAST_SIBLING)
      do parent++;
      while (parent < node && !firstChild[parent]);
  }
  return { ...folding, symbol, firstChild, lastSibling, starter, pairs };
}
