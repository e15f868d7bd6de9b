import { FIRST_SYMBOL, type Folding, HIGH_SURROGATE, IGNORABLE, SEPARATOR } from "./folding.ts";
import { baseOf, FREE, NOWHERE, parentOf, ROOT, type Trie } from "./trie.ts";

/**
 * Finds the few places of a text where a term can begin, by three characters each: the first two choose a cell, and the
 * third has to be in one of the lanes that the cell lets through. Small tables that stay in the processor's cache.
 */
export interface Sieve {
  /** Class of each code unit; several symbols share one. Its low five bits are its lane. */
  readonly classOf: Uint16Array;
  /** Lanes let through by two classes, indexed `(first << 8) ^ second`: two pairs of classes share a cell. */
  readonly wide: Int32Array;
  /** The same for text whose code units are all below `NARROW_END`: far fewer terms can be written there. */
  readonly narrow: Int32Array;
  /** Node of each symbol that begins a term, `NOWHERE` for others. */
  readonly starter: Uint16Array;
  /** No term takes up more than this many symbols. */
  readonly longest: number;
}

/** Where the scripts that are written without spaces begin. */
export const NARROW_END = 0x2e80;

/** Lane of separators, invisible characters and surrogates, which any term may have inside. */
const PASSING_LANE = 1;
const SEPARATOR_CLASS = 0x21;
const IGNORABLE_CLASS = 0x41;
const SURROGATE_CLASS = 0x61;
const ALL_LANES = -1;
/** All but the lane of other characters. */
const READ_LANES = -2;
const PASSING = 1 << PASSING_LANE;
/** Spreads the symbols over the classes. Of nine strides tried on a million characters of real lines, the one that lets the fewest through. */
const STRIDE = 89;
/** With half as many, two thirds more of an ordinary text pass; twice as many gain nothing. */
const CLASSES = 512;
const CELLS = CLASSES << 8;

/** Builds the sieve of a trie, in one pass over its nodes. */
export function buildSieve(folding: Folding, trie: Trie): Sieve {
  const { fold, latin, symbolCount } = folding;
  const { nodes, ends } = trie;
  const base = (node: number) => baseOf(nodes[node] as number);
  const parentAt = (node: number) => parentOf(nodes[node] as number);
  const classes = classesOf(folding);
  const classOf = new Uint16Array(65536);
  const isNarrow = new Uint8Array(symbolCount);
  for (let unit = 0; unit < 65536; unit++) {
    const symbol = fold[unit] as number;
    if (symbol === 0) continue;
    classOf[unit] = classes[symbol] as number;
    if (unit < NARROW_END) isNarrow[symbol] = 1;
  }

  const starter = new Uint16Array(symbolCount).fill(NOWHERE);
  const { narrowNodes, longest } = narrowNodesOf(trie, isNarrow);
  const wide = new Int32Array(CELLS);
  wide[SURROGATE_CLASS << 8] = ALL_LANES;
  fillCells(wide);
  const narrow = new Int32Array(CELLS);
  fillCells(narrow, narrowNodes);
  return { classOf, wide, narrow, starter, longest };

  /** Opens the cells through which each term has to be seen, where `only` is given for terms that pass its nodes. */
  function fillCells(cells: Int32Array, only?: Uint8Array): void {
    /** Classes of the Latin letters that begin a term. */
    const firstLetters: number[] = [];
    for (let node = 1; node < nodes.length; node++) {
      const parent = parentAt(node);
      if (parent === FREE || (only && !only[node])) continue;
      const symbol = node - base(parent);
      const own = classes[symbol] as number;
      if (parent === ROOT) {
        starter[symbol] = node;
        if (latin[symbol]) {
          firstLetters.push(own);
          continue;
        }
        open(cells, own, SEPARATOR_CLASS, READ_LANES);
        open(cells, own, IGNORABLE_CLASS, READ_LANES);
        open(cells, own, SURROGATE_CLASS, ALL_LANES);
        continue;
      }
      const grandparent = parentAt(parent);
      const before = parent - base(grandparent);
      if (grandparent === ROOT) {
        open(cells, classes[before] as number, own, ends[node] ? ALL_LANES : PASSING);
      } else if (parentAt(grandparent) === ROOT) {
        const first = grandparent - base(ROOT);
        open(cells, classes[first] as number, classes[before] as number, laneBit(own));
      }
    }
    // Many an English word ends in such a letter. Only where the letter is all of the word may a gap follow it: what is
    // no letter comes first in the cell.
    const letters = new Uint8Array(CLASSES);
    for (let symbol = 0; symbol < symbolCount; symbol++)
      if (latin[symbol]) letters[classes[symbol] as number] = 1;
    for (let other = 0; other < CLASSES; other++)
      if (!letters[other]) for (const letter of firstLetters) open(cells, other, letter, PASSING);
  }
}

function open(cells: Int32Array, first: number, second: number, lanes: number): void {
  (cells[(first << 8) ^ second] as number) |= lanes;
}

function laneBit(classNumber: number): number {
  return 1 << classNumber;
}

/** Class numbers for symbols: none of them falls in the lanes of other and passing characters. */
const FREE_CLASSES = Array.from({ length: CLASSES }, (_, i) => i).filter(
  (i) => (i & 31) > PASSING_LANE,
);
/** Letters and digits have a class each; only digits share a lane with a letter, so that few English words pass. */
const OWN_CLASSES = "theaoinsrlducmqjfwvzxbgpyk0123456789";

/** Class of each symbol; other symbols share theirs. */
function classesOf({ plain, symbolCount }: Folding): Uint16Array {
  const classes = new Uint16Array(symbolCount);
  classes[SEPARATOR] = SEPARATOR_CLASS;
  classes[IGNORABLE] = IGNORABLE_CLASS;
  classes[HIGH_SURROGATE] = SURROGATE_CLASS;
  const shared = FREE_CLASSES.slice(OWN_CLASSES.length);
  for (let symbol = FIRST_SYMBOL; symbol < symbolCount; symbol++)
    classes[symbol] = shared[(symbol * STRIDE) % shared.length] as number;
  for (let i = 0; i < OWN_CLASSES.length; i++) {
    const symbol = plain[OWN_CLASSES.charCodeAt(i)] as number;
    if (symbol) classes[symbol] = FREE_CLASSES[i] as number;
  }
  return classes;
}

/** The nodes on the way to terms that can be written with narrow characters only, and the length of the longest term. */
function narrowNodesOf({ nodes, ends }: Trie, isNarrow: Uint8Array) {
  const narrowNodes = new Uint8Array(nodes.length);
  const parentAt = (node: number) => parentOf(nodes[node] as number);
  let longest = 0;
  for (let end = 0; end < ends.length; end++) {
    if (!ends[end]) continue;
    let length = 0;
    let narrow = true;
    for (let node = end; node !== ROOT; node = parentAt(node)) {
      length++;
      narrow &&= isNarrow[node - baseOf(nodes[parentAt(node)] as number)] === 1;
    }
    longest = Math.max(longest, length);
    for (let node = end; narrow && node !== ROOT; node = parentAt(node)) narrowNodes[node] = 1;
  }
  return { narrowNodes, longest };
}
