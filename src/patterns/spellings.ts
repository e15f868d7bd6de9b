import { Converter } from "opencc-js";
import { pinyin } from "pinyin-pro";
import { IGNORABLES, NUMERALS, SEPARATORS } from "../detect/styled.ts";

const toSimplified = Converter({ from: "t", to: "cn" });
const passedOver = new Set([...SEPARATORS, ...IGNORABLES]);
const numeralValue = new Map(
  NUMERALS.flatMap((numerals, value) => [...numerals].map((n) => [n, String(value)] as const)),
);

/**
 * The form in which a term is compiled: lower case, simplified, plain width, separators dropped, numerals as digits.
 * @param lookalikes characters that are read as another one
 */
export function canonical(term: string, lookalikes: ReadonlyMap<string, string>): string[] {
  return [...term.normalize("NFKC").toLowerCase()]
    .filter((char) => !passedOver.has(char))
    .map((char) => canonicalCharacter(char, lookalikes));
}

function canonicalCharacter(char: string, lookalikes: ReadonlyMap<string, string>): string {
  const simple = toSimplified(lookalikes.get(char) ?? char);
  // 帳 becomes 帐, which in turn is read as 账.
  const read = lookalikes.get(simple) ?? simple;
  return numeralValue.get(read) ?? read;
}

/**
 * Every character outside the rules of `styled.ts` that folds to one of the wanted ones:
 * traditional forms, compatibility forms (🈷 for 月, radicals), look-alikes.
 */
export function variantsOf(
  wanted: ReadonlySet<string>,
  lookalikes: ReadonlyMap<string, string>,
): Map<string, string[]> {
  const variants = new Map<string, string[]>();
  const add = (plain: string, variant: string) => {
    if (plain === variant || !wanted.has(plain)) return;
    const list = variants.get(plain) ?? [];
    if (!list.includes(variant)) list.push(variant);
    variants.set(plain, list);
  };
  for (const [from, to] of CHARACTER_RANGES)
    for (let codePoint = from; codePoint <= to; codePoint++) {
      const char = String.fromCodePoint(codePoint);
      const compatible = char.normalize("NFKC").toLowerCase();
      if ([...compatible].length !== 1) continue;
      add(canonicalCharacter(compatible, lookalikes), char);
    }
  for (const [char, plain] of lookalikes) add(canonicalCharacter(plain, lookalikes), char);
  return variants;
}

/** Where characters with a plainer form are looked for. */
const CHARACTER_RANGES = [
  [0x2e80, 0x2fdf],
  [0x3220, 0x33ff],
  [0x3400, 0x9fff],
  [0xf900, 0xfaff],
  [0x1f200, 0x1f265],
  [0x20000, 0x2a6df],
] as const;

/**
 * Spellings of a term with pinyin or Latin letters in place of a character: 强kai, q开, 套x, 套x现.
 * @param readings pinyin of characters that are read in an unusual way
 */
export function dressedSpellings(
  term: readonly string[],
  readings: ReadonlyMap<string, string>,
): string[][] {
  if (term.length < 2 || term.length > 4 || !term.every(isHan)) return [];
  const syllables = pinyin(term.join(""), { toneType: "none", type: "array", v: true }).map(
    (syllable, i) => readings.get(term[i] as string) ?? syllable,
  );
  const replaced = (at: number, by: string) => [...term.slice(0, at), ...by, ...term.slice(at + 1)];
  const spellings: string[][] = [];
  syllables.forEach((syllable, at) => {
    if (!/^[a-z]+$/.test(syllable)) return;
    spellings.push(replaced(at, syllable));
    if (at === 0 || at === term.length - 1) spellings.push(replaced(at, syllable[0] as string));
  });
  if (term.length === 2) spellings.push([term[0] as string, "x", term[1] as string]);
  return spellings;
}

function isHan(char: string): boolean {
  return /^\p{Script=Han}$/u.test(char);
}
