import { GATE } from "../patterns/gate.generated.ts";
import { FIRST_SYMBOL, HIGH_SURROGATE, IGNORABLE, OTHER } from "./folding.ts";
import { MAX_GAP, MAX_IGNORABLES } from "./gaps.ts";
import { type GateTables, pairIndex, unpackGate } from "./gate-tables.ts";

let unpacked: GateTables | undefined;

/** Where the scripts that are written without spaces begin. */
const CHINESE = /[\u2e80-\uffff]/;

/**
 * The gate before everything else: whether a text holds any word without which no pattern matches, disguises undone.
 * It says yes to more than the detector finds, and never no to a text in which the detector finds something.
 * The text may lack the breaks between blocks, so that where a Latin word ends is not known; only in text without a
 * single Chinese character, where hardly any pattern can match, must such words stand by themselves.
 */
export function couldMatch(text: string): boolean {
  unpacked ??= unpackGate(GATE);
  const { fold, latin, pairs } = unpacked;
  const { length } = text;
  const wholeWords = !CHINESE.test(text);
  let first = fold[text.charCodeAt(0)] ?? OTHER;
  let before = OTHER;
  for (let at = 1; at < length; at++) {
    const second = fold[text.charCodeAt(at)] as number;
    if (pairs[pairIndex(first, second)] && !(wholeWords && latin[first] && latin[before]))
      if (beginsWord(text, at - 1, wholeWords, unpacked)) return true;
    before = first;
    first = second;
  }
  return false;
}

function beginsWord(text: string, start: number, wholeWords: boolean, tables: GateTables): boolean {
  const { fold, latin, starter, symbol, firstChild, lastSibling } = tables;
  let node = 0;
  let gap = 0;
  let ignorables = 0;
  for (let at = start; at < text.length; at++) {
    let current = fold[text.charCodeAt(at)] as number;
    if (current === HIGH_SURROGATE) current = tables.astral(text.codePointAt(at++) as number);
    else if (current === OTHER) return false;
    if (current < FIRST_SYMBOL) {
      if (node === 0) return false;
      // A pictogram between the characters of a word is a separator like any other.
      if (current === IGNORABLE ? ++ignorables > MAX_IGNORABLES : ++gap > MAX_GAP) return false;
      continue;
    }
    let child = node === 0 ? (starter[current] as number) : (firstChild[node] as number);
    if (child === 0) return false;
    while (symbol[child] !== current) if (lastSibling[child++]) return false;
    if (firstChild[child] === 0)
      return !(wholeWords && latin[current] && latin[fold[text.charCodeAt(at + 1)] ?? OTHER]);
    node = child;
    gap = ignorables = 0;
  }
  return false;
}
