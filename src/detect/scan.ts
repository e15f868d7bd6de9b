import { FIRST_SYMBOL, HIGH_SURROGATE, IGNORABLE, OTHER } from "./folding.ts";
import { MAX_GAP, MAX_IGNORABLES } from "./gaps.ts";
import { BLOCK, type Sifted, sift } from "./sift.ts";
import type { Tables } from "./tables.ts";
import { baseOf, classOfEnd, endsLatin, NOWHERE, parentOf, ROOT } from "./trie.ts";

/** Is told of a term; true ends the scan. Offsets are UTF-16 code units into the text. */
type OnHit = (classId: number, start: number, end: number) => unknown;

/**
 * Finds every term in a text, disguises undone: width, style, traditional and look-alike characters fold to one
 * symbol, separators and invisible characters inside a term are passed over. Hits come in the order of their start,
 * the shorter of two first.
 * Time is linear in the text: a walk is as long as the longest term, and its gaps are bounded.
 */
export function scanTerms(text: string, tables: Tables, onHit: OnHit): void {
  for (let from = 0; from < text.length + LEAD; ) {
    const sifted = sift(text, from, tables);
    const count = keepStarts(text, from, sifted, tables);
    for (let i = 0; i < count; i++) {
      const start = from + (starts[i] as number) - LEAD;
      const pair = pairs[i] as number;
      const ended =
        pair === UNREAD
          ? walkFrom(text, start, tables, onHit)
          : walk(text, start, start + 2, pair, 0, tables, onHit);
      if (ended) return;
    }
    from = sifted.to;
  }
}

/** A term shows itself to the sieve this many code units after its beginning at most. */
const LEAD = 2;
const starts = new Uint16Array(2 * BLOCK);
/** The node that two characters lead to, where they have been read already. */
const pairs = new Uint16Array(2 * BLOCK);
const UNREAD = 0;

/**
 * Of the places that passed the sieve, those whose first characters do begin a term, or have to be looked at one by one.
 * Where nobody could foretell it, without branches: a start is always noted, and the next one overwrites it unless it
 * counted.
 * @returns how many there are in `starts`, as offsets from the block's beginning plus `LEAD`
 */
function keepStarts(text: string, from: number, { places, count }: Sifted, tables: Tables): number {
  const { fold, latin, starter, nodes, ends } = tables;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const place = places[i] as number;
    const at = from + place;
    const first = at > 1 ? (fold[text.charCodeAt(at - 2)] as number) : OTHER;
    const second = at > 0 ? (fold[text.charCodeAt(at - 1)] as number) : OTHER;
    const third = at < text.length ? (fold[text.charCodeAt(at)] as number) : OTHER;

    const isLetter = latin[first] as number;
    // A term that begins with a Latin letter begins where a word does.
    if (isLetter && at > 2 && latin[fold[text.charCodeAt(at - 3)] as number]) continue;
    const start = starter[first] as number;
    if (start !== NOWHERE || first === HIGH_SURROGATE) {
      const base = baseOf(nodes[start] as number);
      const pair = base + second;
      const pairNode = nodes[pair] as number;
      const isPair = isChild(pairNode, start);
      starts[kept] = place;
      pairs[kept] = pair & -(isPair & ~isLetter);
      kept +=
        (isPair &
          (isChild(nodes[baseOf(pairNode) + third] as number, pair) |
            isPassing(third) |
            isAny(ends[pair] as number))) |
        (goesOn(second, third, nodes[base + third] as number, start) & ~isLetter) |
        isSame(first, HIGH_SURROGATE);
    }

    // A letter before a gap shows itself as soon as the gap begins.
    if (!latin[second] || isLetter || !isPassing(third)) continue;
    const letter = starter[second] as number;
    const fourth = at + 1 < text.length ? (fold[text.charCodeAt(at + 1)] as number) : OTHER;
    starts[kept] = place + 1;
    pairs[kept] = UNREAD;
    kept += goesOn(
      third,
      fourth,
      nodes[baseOf(nodes[letter] as number) + fourth] as number,
      letter,
    );
  }
  return kept;
}

/** 1 where a term may go on behind one character that is passed over, otherwise 0. */
function goesOn(passed: number, next: number, node: number, parent: number): number {
  return (
    isPassing(passed) & (isChild(node, parent) | isPassing(next) | isSame(passed, HIGH_SURROGATE))
  );
}

/** 1 where a node has that parent, otherwise 0. */
function isChild(node: number, parent: number): number {
  return isSame(parentOf(node), parent);
}

/** 1 where two numbers of at most 16 bits are the same, otherwise 0. */
function isSame(a: number, b: number): number {
  return ((a ^ b) - 1) >>> 31;
}

/** 1 for a number above 0, otherwise 0. */
function isAny(a: number): number {
  return -a >>> 31;
}

/** 1 for separators, invisible characters and surrogates, otherwise 0. */
function isPassing(symbol: number): number {
  return isAny(symbol) & ((symbol - FIRST_SYMBOL) >>> 31);
}

function walkFrom(text: string, start: number, tables: Tables, onHit: OnHit): boolean {
  const { fold, latin, astral, nodes } = tables;
  let first = fold[text.charCodeAt(start)] as number;
  let width = 1;
  if (first === HIGH_SURROGATE) {
    first = astral(text.codePointAt(start) as number);
    width = 2;
  }
  const place = baseOf(nodes[ROOT] as number) + first;
  if (parentOf(nodes[place] as number) !== ROOT) return false;
  return walk(text, start, start + width, place, latin[first] as number, tables, onHit);
}

/** Tells of every term that begins at `start` and goes through the node at `place`, which has been read up to `at`. */
function walk(
  text: string,
  start: number,
  at: number,
  place: number,
  beginsLatin: number,
  tables: Tables,
  onHit: OnHit,
): boolean {
  const { fold, astral, nodes, ends } = tables;
  for (let gap = 0, ignorables = 0; ; ) {
    const node = nodes[place] as number;
    const end = ends[place] as number;
    if (end > 0 && isWholeWord(text, start, at, beginsLatin, end, tables))
      if (onHit(classOfEnd(end), start, at) === true) return true;
    const base = baseOf(node);
    if (base === 0) return false;
    for (;;) {
      if (at >= text.length) return false;
      let symbol = fold[text.charCodeAt(at++)] as number;
      if (symbol < FIRST_SYMBOL) {
        if (symbol === OTHER) return false;
        if (symbol === HIGH_SURROGATE) symbol = astral(text.codePointAt(at++ - 1) as number);
        if (symbol < FIRST_SYMBOL) {
          // A pictogram between the characters of a term is a separator like any other.
          if (symbol === IGNORABLE ? ++ignorables > MAX_IGNORABLES : ++gap > MAX_GAP) return false;
          continue;
        }
      }
      const next = base + symbol;
      if (parentOf(nodes[next] as number) !== place) return false;
      place = next;
      gap = 0;
      ignorables = 0;
      break;
    }
  }
}

/** Whether a place is inside a number written in digits: the 4 小时 of "24 小时" is not 四小时. */
function splitsNumber(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at - 1));
}

function isDigit(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

/**
 * HB is 花呗, the HB in "HBO" is not: a term that begins or ends in a Latin letter must not continue as a Latin word.
 * What a contact word leads to may follow at once, as in wx123456; after other Latin terms a digit makes a model name.
 */
function isWholeWord(
  text: string,
  start: number,
  at: number,
  beginsLatin: number,
  end: number,
  { fold, latin, digit, contactWord }: Tables,
): boolean {
  if (beginsLatin && start > 0 && latin[fold[text.charCodeAt(start - 1)] as number]) return false;
  if (splitsNumber(text, start) || splitsNumber(text, at)) return false;
  if (!endsLatin(end) || at >= text.length) return true;
  const next = fold[text.charCodeAt(at)] as number;
  if (latin[next]) return false;
  return !beginsLatin || classOfEnd(end) === contactWord || (digit[next] as number) < 0;
}
