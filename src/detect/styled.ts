const A = 0x61;
const ZERO = 0x30;
const LETTERS = 26;

/** Latin letters and digits that Unicode repeats in other styles; each row of digits goes up to nine. */
type Range = readonly [first: number, count: number];

export const STYLED_IN_BASIC_PLANE: readonly Range[] = [
  [0x41, LETTERS],
  [0xff21, LETTERS],
  [0xff41, LETTERS],
  [0x249c, LETTERS],
  [0x24b6, LETTERS],
  [0x24d0, LETTERS],
  [0xff10, 10],
  [0x2080, 10],
  [0x2074, 6],
  [0x2460, 9],
  [0x2474, 9],
  [0x2488, 9],
  [0x24f5, 9],
  [0x2776, 9],
  [0x2780, 9],
  [0x278a, 9],
];

/** The first plain character (lower case) of such a row, as code point. */
export function plainStart(count: number): number {
  return count === LETTERS ? A : ZERO + 10 - count;
}

/** Where the alphabets beyond the basic plane begin. */
const STYLED_BEYOND = [0x1f110, 0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

const MATH_LETTERS = 0x1d400;
/** The 13 mathematical alphabets follow each other, upper and lower case, 52 to an alphabet. */
const MATH_LETTER_COUNT = 13 * 52;
const MATH_DIGITS = 0x1d7ce;
const MATH_DIGIT_COUNT = 50;

/** The ASCII letter or digit that a styled character beyond the basic plane stands for, as code point; 0 for none. */
export function plainOf(codePoint: number): number {
  const letter = codePoint - MATH_LETTERS;
  if (letter >= 0 && letter < MATH_LETTER_COUNT) return A + (letter % 26);
  const digit = codePoint - MATH_DIGITS;
  if (digit >= 0 && digit < MATH_DIGIT_COUNT) return ZERO + (digit % 10);
  for (const first of STYLED_BEYOND)
    if (codePoint >= first && codePoint < first + LETTERS) return A + codePoint - first;
  return 0;
}

/** Calls `visit` with each styled code point and the plain letter (lower case) or digit it stands for. */
export function forEachStyled(visit: (codePoint: number, plain: string) => void): void {
  for (const [first, count] of STYLED_IN_BASIC_PLANE)
    for (let i = 0; i < count; i++) visit(first + i, String.fromCodePoint(plainStart(count) + i));
  for (let codePoint = 0x1d400; codePoint < 0x1f200; codePoint++) {
    const plain = plainOf(codePoint);
    if (plain) visit(codePoint, String.fromCodePoint(plain));
  }
}

/** Written numerals that stand for a digit in dressed-up numbers; the index is the digit. */
export const NUMERALS: readonly string[] = [
  "零〇",
  "一壹㊀",
  "二贰貳㊁",
  "三叁參㊂",
  "四肆㊃",
  "五伍㊄",
  "六陆陸㊅",
  "七柒㊆",
  "八捌㊇",
  "九玖㊈",
];

/** Characters slipped between the characters of a term, which a reader passes over. */
export const SEPARATORS =
  " \r\f\v\u00a0\u3000\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f" +
  "*＊.．·・•‧∙⋅●○◆◇■□▲△★☆█▓▒░_＿-－‐‑‒–—―~～|｜丨¦/／\\＼^＾`´¨#＃=＝<>＜＞{}｛｝[]［］()（）【】〔〕「」『』\"'“”‘’…⋯→←↑↓✨❤♥♡✔✅☑※乄囗";

/** Characters without a shape of their own: never seen, never counted as a gap. */
export const IGNORABLES =
  "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e" +
  "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\u3164\ufe00\ufe01\ufe02" +
  "\ufe03\ufe04\ufe05\ufe06\ufe07\ufe08\ufe09\ufe0a\ufe0b\ufe0c\ufe0d\ufe0e\ufe0f\ufeff\uffa0";
