/** Latin letters and digits that Unicode repeats in other styles: [first code point, how many, first plain character]. */
const STYLED_RANGES: readonly (readonly [number, number, string])[] = [
  [0x41, 26, "a"],
  [0xff21, 26, "a"],
  [0xff41, 26, "a"],
  [0x249c, 26, "a"],
  [0x24b6, 26, "a"],
  [0x24d0, 26, "a"],
  [0x1f110, 26, "a"],
  [0x1f130, 26, "a"],
  [0x1f150, 26, "a"],
  [0x1f170, 26, "a"],
  [0x1f1e6, 26, "a"],
  [0xff10, 10, "0"],
  [0x2080, 10, "0"],
  [0x2074, 6, "4"],
  [0x2460, 9, "1"],
  [0x2474, 9, "1"],
  [0x2488, 9, "1"],
  [0x24f5, 9, "1"],
  [0x2776, 9, "1"],
  [0x2780, 9, "1"],
  [0x278a, 9, "1"],
];

const MATH_LETTERS = 0x1d400;
const MATH_DIGITS = 0x1d7ce;

/** Calls `visit` with each styled code point and the plain letter (lower case) or digit it stands for. */
export function forEachStyled(visit: (codePoint: number, plain: string) => void): void {
  for (const [first, count, plain] of STYLED_RANGES) {
    const base = plain.charCodeAt(0);
    for (let i = 0; i < count; i++) visit(first + i, String.fromCharCode(base + i));
  }
  // The 13 mathematical alphabets follow each other, upper and lower case, 52 to an alphabet.
  for (let i = 0; i < 13 * 52; i++) visit(MATH_LETTERS + i, String.fromCharCode(97 + (i % 26)));
  for (let i = 0; i < 50; i++) visit(MATH_DIGITS + i, String.fromCharCode(48 + (i % 10)));
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
