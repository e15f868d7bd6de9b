import { forEachStyled, IGNORABLES, NUMERALS, SEPARATORS } from "./styled.ts";

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
  /** Symbol of each folded character outside the basic plane. */
  readonly astral: ReadonlyMap<number, number>;
  readonly symbolCount: number;
  /** Value of a symbol as a digit, -1 for none. */
  readonly digit: Int8Array;
  /** 1 where the symbol is a Latin letter. */
  readonly latin: Uint8Array;
  /** Symbols of plain letters, digits and signs. */
  readonly plain: ReadonlyMap<string, number>;
}

/** Unpacks `CompiledList.folds`. Linear in its size. */
export function unpackFolding(folds: string): Folding {
  const symbols = folds.split("\n");
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
  return { fold, astral, symbolCount, digit, latin, plain };
}
