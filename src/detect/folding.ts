import { IGNORABLES, NUMERALS, plainOf, SEPARATORS, STYLED_IN_BASIC_PLANE } from "./styled.ts";

/** Symbols below `FIRST_SYMBOL` are not characters of any term. */
export const OTHER = 0;
export const SEPARATOR = 1;
export const IGNORABLE = 2;
/** A high surrogate: the character has to be looked up as a pair. */
export const HIGH_SURROGATE = 3;
export const FIRST_SYMBOL = 4;

/** What each character is read as: one symbol for all its styles, widths and look-alikes. */
export interface Folding {
  /** Symbol of each UTF-16 code unit. */
  readonly fold: Uint16Array;
  /** Symbol of a character outside the basic plane, `OTHER` for most. */
  astral(codePoint: number): number;
  readonly symbolCount: number;
  /** Value of a symbol as a digit, -1 for none. */
  readonly digit: Int8Array;
  /** 1 where the symbol is a Latin letter. */
  readonly latin: Uint8Array;
  /** Symbol of each ASCII character. */
  readonly plain: Uint16Array;
}

/** Unpacks `CompiledList.folds`. Linear in its size. */
export function unpackFolding(folds: string): Folding {
  const symbols = folds.split("\n");
  const symbolCount = FIRST_SYMBOL + symbols.length;
  const fold = new Uint16Array(65536);
  const astral = new Map<number, number>();
  const digit = new Int8Array(symbolCount).fill(-1);
  const latin = new Uint8Array(symbolCount);
  const plain = new Uint16Array(128);
  const set = (characters: string, symbol: number) => {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      if (unit >> 10 === 0x36) astral.set(characters.codePointAt(i++) as number, symbol);
      else fold[unit] = symbol;
    }
  };
  set(SEPARATORS, SEPARATOR);
  set(IGNORABLES, IGNORABLE);
  fold.fill(HIGH_SURROGATE, 0xd800, 0xdc00);
  for (let symbol = FIRST_SYMBOL; symbol < symbolCount; symbol++) {
    const variants = symbols[symbol - FIRST_SYMBOL] as string;
    const canonical = variants.charCodeAt(0);
    if (canonical < 128) plain[canonical] = symbol;
    if (canonical >= 0x61 && canonical <= 0x7a) latin[symbol] = 1;
    if (canonical >= 0x30 && canonical <= 0x39) {
      digit[symbol] = canonical - 0x30;
      set(NUMERALS[canonical - 0x30] as string, symbol);
    }
    set(variants, symbol);
  }
  for (const [first, count, base] of STYLED_IN_BASIC_PLANE)
    for (let i = 0; i < count; i++)
      if (plain[base + i]) fold[first + i] = plain[base + i] as number;
  return {
    fold,
    astral: (codePoint) => astral.get(codePoint) ?? plain[plainOf(codePoint)] ?? OTHER,
    symbolCount,
    digit,
    latin,
    plain,
  };
}
