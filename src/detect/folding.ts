import {
  IGNORABLES,
  NUMERALS,
  plainOf,
  plainStart,
  SEPARATORS,
  STYLED_IN_BASIC_PLANE,
} from "./styled.ts";

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

/** What `CompiledList.folds` packs: the canonical character of each symbol and its written variants. */
export function foldGroups(folds: string): string[][] {
  const groups: string[][] = [];
  let variants = 0;
  for (const character of folds) {
    const count = character.charCodeAt(0) - NO_VARIANTS;
    if (count > 0 && count <= MOST_VARIANTS) variants = count;
    else if (variants-- > 0) groups.at(-1)?.push(character);
    else groups.push([character]);
  }
  return groups;
}

/** Unpacks `CompiledList.folds`. Linear in its size; runs cold on every page, hence the flat loops. */
export function unpackFolding(folds: string): Folding {
  const fold = new Uint16Array(65536);
  const astral = new Map<number, number>();
  const digit = new Int8Array(FIRST_SYMBOL + folds.length).fill(-1);
  const latin = new Uint8Array(FIRST_SYMBOL + folds.length);
  const plain = new Uint16Array(128);
  const set = (characters: string, symbol: number) => {
    for (let i = 0; i < characters.length; i++) fold[characters.charCodeAt(i)] = symbol;
  };
  set(SEPARATORS, SEPARATOR);
  set(IGNORABLES, IGNORABLE);
  let symbol = FIRST_SYMBOL - 1;
  for (let i = 0, variants = 0; i < folds.length; i++) {
    const unit = folds.charCodeAt(i);
    if (unit > NO_VARIANTS && unit <= NO_VARIANTS + MOST_VARIANTS) {
      variants = unit - NO_VARIANTS;
      continue;
    }
    if (variants) variants--;
    else {
      symbol++;
      if (unit < 128) plain[unit] = symbol;
      if (unit >= 0x61 && unit < 128) latin[symbol] = 1;
      else if (unit >= 0x30 && unit <= 0x39) {
        digit[symbol] = unit - 0x30;
        set(NUMERALS[unit - 0x30] as string, symbol);
      }
    }
    if (unit >> 10 === HIGH_SURROGATES) astral.set(folds.codePointAt(i++) as number, symbol);
    else fold[unit] = symbol;
  }
  fold.fill(HIGH_SURROGATE, HIGH_SURROGATES << 10, (HIGH_SURROGATES + 1) << 10);
  for (const [first, count] of STYLED_IN_BASIC_PLANE)
    for (let i = 0, from = plainStart(count); i < count; i++)
      if (plain[from + i]) fold[first + i] = plain[from + i] as number;
  return {
    fold,
    astral: (codePoint) => astral.get(codePoint) ?? plain[plainOf(codePoint)] ?? OTHER,
    symbolCount: symbol + 1,
    digit,
    latin,
    plain,
  };
}

/** A capital letter, which text in lower case never holds, says how many variants follow: A one, B two. */
export const NO_VARIANTS = 0x40;
export const MOST_VARIANTS = 26;
/** The upper bits of every high surrogate. */
const HIGH_SURROGATES = 0x36;
