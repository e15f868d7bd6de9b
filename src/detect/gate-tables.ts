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
  /** A node's symbol and flags, see `symbolOf`; node 0 is the root. */
  readonly nodes: Uint16Array;
  /** Node of the first child, 0 for none, in which case a word ends here. */
  readonly firstChild: Uint16Array;
  /** First node of each symbol that begins a word. */
  readonly starter: Uint16Array;
  /** The group of each symbol, as one bit. */
  readonly group: Int32Array;
  /** Groups of the symbols that may follow in a word on its first one, by that one. */
  readonly follow: Int32Array;
  /** The same for the words that can be written without a Chinese character. */
  readonly narrowFollow: Int32Array;
}

const LAST_SIBLING = 1;
const HAS_CHILDREN = 2;
const FLAG_BITS = 2;
/** Codes start where characters can be written as they are. */
const FIRST_CODE = 0x20;

/** Groups of what may stand inside a word, and of the second half of a character beyond the basic plane. */
const PASSING_GROUP = 1;
const OTHER_GROUP = 2;
const FIRST_GROUP = 2;
const GROUPS = 30;

/**
 * Packs one node of the trie as one character; `unpackGate` reads it back.
 * @param step its symbol less that of the sibling before it, or less `FIRST_SYMBOL`: small numbers take fewer bytes
 */
export function packGateNode(step: number, isLast: boolean, isParent: boolean): string {
  const flags = (isLast ? LAST_SIBLING : 0) | (isParent ? HAS_CHILDREN : 0);
  return String.fromCharCode(FIRST_CODE + ((step << FLAG_BITS) | flags));
}

export function symbolOf(node: number): number {
  return FIRST_SYMBOL + (node >> FLAG_BITS);
}

export function isLastSibling(node: number): boolean {
  return (node & LAST_SIBLING) !== 0;
}

/** Unpacks the gate. Linear in its size, done once a page, where nothing is warm yet: hence the flat loops. */
export function unpackGate({ folds, trie, narrow }: CompiledGate): GateTables {
  const folding = unpackFolding(folds);
  const { fold, symbolCount } = folding;
  // Text comes as the page's source has it, white space and all.
  fold[0x09] = fold[0x0a] = SEPARATOR;
  const count = trie.length;
  const nodes = new Uint16Array(count);
  const firstChild = new Uint16Array(count);
  // Breadth first: the children of each parent start where those of the parent before it ended.
  const parents = new Uint16Array(count);
  for (let node = 1, parent = 0, last = 0, first = 1, before = 0; node < count; node++) {
    const own = before + trie.charCodeAt(node) - FIRST_CODE;
    nodes[node] = own;
    if (own & HAS_CHILDREN) parents[++last] = node;
    before = own & ~HAS_CHILDREN;
    if (!(own & LAST_SIBLING)) continue;
    firstChild[parents[parent++] as number] = first;
    first = node + 1;
    before = 0;
  }
  const starter = new Uint16Array(symbolCount);
  const group = new Int32Array(symbolCount);
  const follow = new Int32Array(symbolCount);
  const narrowFollow = new Int32Array(symbolCount);
  group[OTHER] = OTHER_GROUP;
  group[SEPARATOR] = group[IGNORABLE] = group[HIGH_SURROGATE] = PASSING_GROUP;
  // A character beyond the basic plane may be one that begins a word.
  follow[HIGH_SURROGATE] = narrowFollow[HIGH_SURROGATE] = OTHER_GROUP;
  for (let symbol = FIRST_SYMBOL; symbol < symbolCount; symbol++)
    group[symbol] = 1 << (FIRST_GROUP + (symbol % GROUPS));
  for (let node = 1; ; node++) {
    const own = nodes[node] as number;
    const symbol = FIRST_SYMBOL + (own >> FLAG_BITS);
    starter[symbol] = node;
    let groups = PASSING_GROUP;
    for (let child = firstChild[node] as number; ; child++) {
      const next = nodes[child] as number;
      groups |= group[FIRST_SYMBOL + (next >> FLAG_BITS)] as number;
      if (next & LAST_SIBLING) break;
    }
    follow[symbol] = groups;
    if (own & LAST_SIBLING) break;
  }
  for (let at = 0; at < narrow.length; at += 2) {
    const symbol = fold[narrow.charCodeAt(at)] as number;
    (narrowFollow[symbol] as number) |=
      PASSING_GROUP | (group[fold[narrow.charCodeAt(at + 1)] as number] as number);
  }
  return { ...folding, nodes, firstChild, starter, group, follow, narrowFollow };
}
