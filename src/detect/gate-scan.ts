import {
  FIRST_SYMBOL,
  HIGH_SURROGATE,
  IGNORABLE,
  OTHER,
  SEPARATOR,
  type Tables,
} from "./gate-tables.ts";
import type { Span } from "./verdict.ts";

/** A word of the lexicon, or a shape such as a telephone number, found in a text. */
export interface TermHit extends Span {
  /** Index into `CompiledList.classes`. */
  readonly classId: number;
}

/** Separators that may stand between two characters of a term, as in 套 * 现. */
export const MAX_GAP = 3;
/** Invisible characters that may stand there besides; more is a tower built to cost time. */
export const MAX_IGNORABLES = 16;

/**
 * Finds every term in a text, disguises undone: width, style, traditional and look-alike characters fold to one
 * symbol, separators and invisible characters inside a term are passed over.
 * `onHit` ends the scan by returning true.
 * Time is linear in the text: a walk is as long as the longest term, and its gaps are bounded.
 */
export function scanTerms(
  text: string,
  tables: Tables,
  onHit: (classId: number, start: number, end: number) => unknown,
): void {
  const { fold, starterEnd, symbolCount, pair } = tables;
  const length = text.length;
  for (let at = 0; at < length; at++) {
    let first = fold[text.charCodeAt(at)] as number;
    if (first < HIGH_SURROGATE || first >= starterEnd) continue;
    let next = at + 1;
    if (first === HIGH_SURROGATE) {
      first = tables.astral.get(text.codePointAt(at) as number) ?? OTHER;
      if (first < FIRST_SYMBOL || first >= starterEnd) continue;
      next++;
    }
    const second = next < length ? (fold[text.charCodeAt(next)] as number) : OTHER;
    if (second >= FIRST_SYMBOL) {
      // The common case, decided by one look-up: these two characters begin no term.
      if (pair[(first - FIRST_SYMBOL) * symbolCount + second] === 0) continue;
    } else if (second === OTHER) continue;
    if (walk(text, at, next, first, tables, onHit)) return;
  }
}

function walk(
  text: string,
  start: number,
  from: number,
  first: number,
  tables: Tables,
  onHit: (classId: number, start: number, end: number) => unknown,
): boolean {
  const { fold, astral, symbolCount, pair, symbol, firstChild, lastSibling, terminal } = tables;
  let node = 0;
  let gap = 0;
  let ignorables = 0;
  for (let at = from; at < text.length; ) {
    const unit = text.charCodeAt(at);
    let current = fold[unit] as number;
    let width = 1;
    if (current === SEPARATOR) {
      if (++gap > MAX_GAP) return false;
      at++;
      continue;
    }
    if (current === IGNORABLE) {
      if (++ignorables > MAX_IGNORABLES) return false;
      at++;
      continue;
    }
    if (current === HIGH_SURROGATE) {
      current = astral.get(text.codePointAt(at) as number) ?? OTHER;
      width = 2;
      // A pictogram between the characters of a term is a separator like any other.
      if (current === OTHER) {
        if (++gap > MAX_GAP) return false;
        at += width;
        continue;
      }
    }
    if (current === OTHER) return false;
    if (node === 0) node = pair[(first - FIRST_SYMBOL) * symbolCount + current] as number;
    else node = childOf(node, current);
    if (node === 0) return false;
    at += width;
    gap = 0;
    ignorables = 0;
    const classId = (terminal[node] as number) - 1;
    if (classId >= 0 && isWholeWord(text, start, at, first, current, classId, tables)) {
      if (onHit(classId, start, at) === true) return true;
    }
    if (firstChild[node] === 0) return false;
  }
  return false;

  function childOf(parent: number, wanted: number): number {
    let child = firstChild[parent] as number;
    if (child === 0) return 0;
    for (; ; child++) {
      if (symbol[child] === wanted) return child;
      if (lastSibling[child]) return 0;
    }
  }
}

/**
 * HB is 花呗, the HB in "HBO" is not: a term that begins or ends in a Latin letter must not continue as a Latin word.
 * What a contact word leads to may follow at once, as in wx123456; after other Latin terms a digit makes a model name.
 */
function isWholeWord(
  text: string,
  start: number,
  end: number,
  first: number,
  last: number,
  classId: number,
  { fold, latin, digit, contactWord }: Tables,
): boolean {
  if (latin[first] && start > 0 && latin[fold[text.charCodeAt(start - 1)] as number]) return false;
  if (!latin[last] || end >= text.length) return true;
  const next = fold[text.charCodeAt(end)] as number;
  if (latin[next]) return false;
  return !latin[first] || classId === contactWord || (digit[next] as number) < 0;
}
