import type { CompiledGate } from "./list.ts";
import { forEachStyled, IGNORABLES, NUMERALS, SEPARATORS } from "./styled.ts";

/** Symbols below `FIRST_SYMBOL` are not characters of any term. */
export const OTHER = 0;
export const SEPARATOR = 1;
export const IGNORABLE = 2;
/** A high surrogate: the character has to be looked up as a pair. */
export const HIGH_SURROGATE = 3;
export const FIRST_SYMBOL = 4;

/** The list unpacked into typed arrays. A node's children follow each other; node 0 is the root. */
export interface Tables {
  /** Symbol of each UTF-16 code unit. */
  readonly fold: Uint16Array;
  /** Symbol of each folded character outside the basic plane. */
  readonly astral: ReadonlyMap<number, number>;
  /** Symbols from here on begin no term. */
  readonly starterEnd: number;
  readonly symbolCount: number;
  /** Node reached by two symbols, indexed `(first - FIRST_SYMBOL) * symbolCount + second`; 0 for none. */
  readonly pair: Uint16Array;
  readonly symbol: Uint16Array;
  readonly firstChild: Uint16Array;
  readonly lastSibling: Uint8Array;
  /** Class id + 1 of the term that ends at the node, 0 for none. */
  readonly terminal: Uint8Array;
  /** Value of a symbol as a digit, -1 for none. */
  readonly digit: Int8Array;
  /** 1 where the symbol is a Latin letter. */
  readonly latin: Uint8Array;
  /** Class of the words before which an identifier stands, such as 微信. */
  readonly contactWord: number;
}

const SYMBOL_BITS = 0x7ff;
const LAST_SIBLING = 0x800;
const HAS_CHILDREN = 0x1000;
const TERMINAL = 0x2000;

/** Packs one node of the trie as two bytes; `unpack` reads it back. Symbols are counted from `FIRST_SYMBOL`. */
export function packNode(
  symbol: number,
  flags: { last: boolean; parent: boolean; terminal: boolean },
): number {
  return (
    symbol |
    (flags.last ? LAST_SIBLING : 0) |
    (flags.parent ? HAS_CHILDREN : 0) |
    (flags.terminal ? TERMINAL : 0)
  );
}

/** Unpacks the shipped list. Linear in its size, done once a page. */
export function unpack(list: CompiledGate): Tables {
  const symbols = list.folds.split("\n");
  const symbolCount = FIRST_SYMBOL + symbols.length;
  const fold = new Uint16Array(65536);
  const astral = new Map<number, number>();
  const set = (codePoint: number, symbol: number) => {
    if (codePoint > 0xffff) astral.set(codePoint, symbol);
    else fold[codePoint] = symbol;
  };
  for (const char of SEPARATORS) set(char.charCodeAt(0), SEPARATOR);
  for (const char of IGNORABLES) set(char.charCodeAt(0), IGNORABLE);
  fold.fill(HIGH_SURROGATE, 0xd800, 0xdc00);

  const digit = new Int8Array(symbolCount).fill(-1);
  const latin = new Uint8Array(symbolCount);
  const plain = new Map<string, number>();
  symbols.forEach((variants, index) => {
    const symbol = FIRST_SYMBOL + index;
    const canonical = variants[0] as string;
    if (canonical >= "a" && canonical <= "z") latin[symbol] = 1;
    if (canonical >= "0" && canonical <= "9") {
      digit[symbol] = Number(canonical);
      for (const numeral of NUMERALS[Number(canonical)] as string)
        set(numeral.codePointAt(0) as number, symbol);
    }
    if (canonical < "\x7f") plain.set(canonical, symbol);
    for (const variant of variants) set(variant.codePointAt(0) as number, symbol);
  });
  forEachStyled((codePoint, character) => {
    const symbol = plain.get(character);
    if (symbol !== undefined) set(codePoint, symbol);
  });

  const packed = bytes(list.trie);
  const count = packed.length / 2;
  const symbol = new Uint16Array(count);
  const firstChild = new Uint16Array(count);
  const lastSibling = new Uint8Array(count);
  const terminal = new Uint8Array(count);
  for (let node = 0; node < count; node++) {
    const word = (packed[2 * node] as number) | ((packed[2 * node + 1] as number) << 8);
    symbol[node] = FIRST_SYMBOL + (word & SYMBOL_BITS);
    lastSibling[node] = word & LAST_SIBLING ? 1 : 0;
    firstChild[node] = word & HAS_CHILDREN ? 1 : 0;
    if (word & TERMINAL) terminal[node] = 1;
  }
  // Breadth first: the children of each parent start where those of the parent before it ended.
  for (let node = 0, next = 1; node < count; node++) {
    if (!firstChild[node]) continue;
    firstChild[node] = next;
    while (!lastSibling[next]) next++;
    next++;
  }

  const starterEnd = FIRST_SYMBOL + list.starters;
  const pair = new Uint16Array(list.starters * symbolCount);
  forEachChild(0, (start) => {
    const row = ((symbol[start] as number) - FIRST_SYMBOL) * symbolCount;
    forEachChild(start, (second) => {
      pair[row + (symbol[second] as number)] = second;
    });
  });

  function forEachChild(node: number, visit: (child: number) => void): void {
    let child = firstChild[node] as number;
    if (child === 0) return;
    for (; ; child++) {
      visit(child);
      if (lastSibling[child]) return;
    }
  }

  return {
    fold,
    astral,
    starterEnd,
    symbolCount,
    pair,
    symbol,
    firstChild,
    lastSibling,
    terminal,
    digit,
    latin,
    contactWord: -1,
  };
}

function bytes(base64: string): Uint8Array {
  const binary = atob(base64);
  const out = new Uint8Array(binary.length);
  for (let i = 0; i < out.length; i++) out[i] = binary.charCodeAt(i);
  return out;
}
