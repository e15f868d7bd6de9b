import { termsOf } from "../../../bench/terms.ts";
import { foldGroups } from "../../../src/detect/folding.ts";
import { MAX_GAP, MAX_IGNORABLES } from "../../../src/detect/gaps.ts";
import type { CompiledList } from "../../../src/detect/list.ts";
import { forEachStyled, IGNORABLES, NUMERALS, SEPARATORS } from "../../../src/detect/styled.ts";

const PASSED_OVER = new Set([...SEPARATORS, ...IGNORABLES]);

/**
 * The plainest way to do what `scanTerms` does: from every place of the text, character by character, with strings
 * and maps. Slow, and easy to see through.
 * @returns hits as `class start end`, in order
 */
export function plainScan(list: CompiledList): (text: string) => string[] {
  const terms = termsOf(list);
  const beginnings = new Set([...terms.keys()].flatMap(beginningsOf));
  const readAs = new Map<string, string>();
  NUMERALS.forEach((numerals, digit) => {
    for (const numeral of numerals) readAs.set(numeral, String(digit));
  });
  for (const variants of foldGroups(list.folds)) {
    for (const variant of variants) readAs.set(variant, variants[0] as string);
  }
  forEachStyled((codePoint, plain) => {
    if (readAs.has(plain)) readAs.set(String.fromCodePoint(codePoint), plain);
  });
  const contactWord = list.classes.indexOf("contact-word");
  const isLatin = (char: string | undefined) => /^[a-z]$/.test(readAs.get(char ?? "") ?? "");
  const isDigit = (char: string | undefined) => /^[0-9]$/.test(readAs.get(char ?? "") ?? "");

  return (text) => {
    const hits: string[] = [];
    for (let start = 0; start < text.length; start++) {
      let read = "";
      let gap = 0;
      let invisible = 0;
      for (let at = start; at < text.length; ) {
        const char = String.fromCodePoint(text.codePointAt(at) as number);
        // Half a character swallows what follows it, like a pictogram.
        const width = /[\ud800-\udbff]/.test(text[at] as string) ? 2 : 1;
        const plain = readAs.get(char);
        if (plain !== undefined) {
          read += plain;
          gap = invisible = 0;
        } else if (read === "") break;
        else if (IGNORABLES.includes(char)) invisible++;
        else if (PASSED_OVER.has(char) || width === 2) gap++;
        else break;
        at += width;
        if (!beginnings.has(read) || gap > MAX_GAP || invisible > MAX_IGNORABLES) break;
        const classId = terms.get(read);
        if (plain === undefined || classId === undefined) continue;
        const beginsLatin = /^[a-z]/.test(read);
        if (beginsLatin && isLatin(text[start - 1])) continue;
        if (/[a-z]$/.test(read) && isLatin(text[at])) continue;
        if (beginsLatin && /[a-z]$/.test(read) && classId !== contactWord && isDigit(text[at]))
          continue;
        if (
          [start, at].some((place) =>
            /[0-9０-９]{2}/.test(text.slice(Math.max(0, place - 1), place + 1)),
          )
        )
          continue;
        hits.push(`${classId} ${start} ${at}`);
      }
    }
    return hits;
  };
}

function beginningsOf(term: string): string[] {
  const characters = [...term];
  return characters.map((_, i) => characters.slice(0, i + 1).join(""));
}
