import { GATE } from "../patterns/gate.generated.ts";
import { FIRST_SYMBOL, HIGH_SURROGATE, IGNORABLE, OTHER } from "./folding.ts";
import { MAX_GAP, MAX_IGNORABLES } from "./gaps.ts";
import { type GateTables, isLastSibling, symbolOf, unpackGate } from "./gate-tables.ts";

let unpacked: GateTables | undefined;

/** Where the scripts that are written without spaces begin. */
const CHINESE = /[\u2e80-\uffff]/;
/** How a character is read, behind it: 現(xiàn). Wider than what the detector passes over, and shorter. */
const READING = /.[a-zà-ǜ]+[)）]/y;
/** White space of any length is one space to a reader; every code unit up to this one counts as some. */
const SPACE = 0x20;

/**
 * The gate before everything else: whether a text holds any word without which no pattern matches, disguises undone.
 * It says yes to more than the detector finds, and never no to a text in which the detector finds something.
 * The text may lack the breaks between blocks, so that where a Latin word ends is not known; only in text without a
 * single Chinese character, where hardly any pattern can match, must such words stand by themselves.
 * @param border where given, only words count that begin before this code unit and go on behind it
 */
export function couldMatch(text: string, border = 0): boolean {
  unpacked ??= unpackGate(GATE);
  const { fold, group } = unpacked;
  const length = border ? Math.min(border + 1, text.length) : text.length;
  const isNarrow = !CHINESE.test(text);
  const follow = isNarrow ? unpacked.narrowFollow : unpacked.follow;
  let expected = 0;
  for (let at = 0; at < length; at++) {
    const symbol = fold[text.charCodeAt(at)] as number;
    if (expected & (group[symbol] as number) && wordEnd(text, at - 1, isNarrow, unpacked) > border)
      return true;
    expected = follow[symbol] as number;
  }
  return false;
}

/** Where the word ends that begins at a place; 0 for none. */
function wordEnd(text: string, start: number, isNarrow: boolean, tables: GateTables): number {
  const { fold, latin, starter, nodes, firstChild } = tables;
  if (isNarrow && start > 0 && latin[fold[text.charCodeAt(start)] as number])
    if (latin[fold[text.charCodeAt(start - 1)] as number]) return 0;
  let node = 0;
  let gap = 0;
  let ignorables = 0;
  let before = 0;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    let current = fold[unit] as number;
    if (current === HIGH_SURROGATE) current = tables.astral(text.codePointAt(at++) as number);
    else if (current === OTHER) return 0;
    if (current < FIRST_SYMBOL) {
      if (node === 0) return 0;
      READING.lastIndex = at;
      if (READING.test(text)) at = READING.lastIndex - 1;
      // A pictogram between the characters of a word is a separator like any other.
      if (current === IGNORABLE) {
        if (++ignorables > MAX_IGNORABLES) return 0;
      } else if ((unit > SPACE || before > SPACE) && ++gap > MAX_GAP) return 0;
      before = unit;
      continue;
    }
    let child = node === 0 ? (starter[current] as number) : (firstChild[node] as number);
    if (child === 0) return 0;
    while (symbolOf(nodes[child] as number) !== current)
      if (isLastSibling(nodes[child++] as number)) return 0;
    if (firstChild[child] === 0)
      return isNarrow && latin[current] && latin[fold[text.charCodeAt(at + 1)] ?? OTHER]
        ? 0
        : at + 1;
    node = child;
    gap = ignorables = 0;
    before = SPACE + 1;
  }
  return 0;
}
