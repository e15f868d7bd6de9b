import type { Span } from "../page/passage.ts";

const ENDS = "。！？!?；;\n";
/** Advertisements without a full stop are read as one sentence, but not for ever. */
const MAX_SENTENCE = 400;

/**
 * Splits a passage into sentences that cover it without a gap.
 * @returns the end offset of each sentence, ascending, in UTF-16 code units; the last one is the passage's length.
 */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (ENDS.includes(text[at] as string) || at - start >= MAX_SENTENCE) {
      // Closing marks belong to the sentence before them.
      while (at + 1 < text.length && "”’」』）)】".includes(text[at + 1] as string)) at++;
      ends.push(at + 1);
      start = at + 1;
    }
  }
  if (start < text.length || ends.length === 0) ends.push(text.length);
  return ends;
}

/** The sentence of `ends` that holds an offset. */
export function sentenceAt(ends: readonly number[], offset: number): Span {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return { start: low === 0 ? 0 : (ends[low - 1] as number), end: ends[low] as number };
}

const OPENING = "“「『‘";
const CLOSING = "”」』’";
/** A quotation longer than this is a missing closing mark. */
const MAX_QUOTE = 400;

/**
 * Finds what stands between speech marks, straight ones taken in pairs within a line.
 * @returns spans including their marks, ascending, not overlapping.
 */
export function quotations(text: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  let closing = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (
      open >= 0 &&
      (char === closing || at - open > MAX_QUOTE || (char === "\n" && closing === '"'))
    ) {
      if (char === closing) spans.push({ start: open, end: at + 1 });
      open = -1;
      continue;
    }
    if (open >= 0) continue;
    const pair = OPENING.indexOf(char);
    if (pair >= 0) {
      open = at;
      closing = CLOSING[pair] as string;
    } else if (char === '"') {
      open = at;
      closing = '"';
    }
  }
  return spans;
}

const CLAUSE_ENDS = "。！？!?；;，,、：:\n｜|";
/** A quote is widened to whole clauses by at most this much on either side. */
const WIDEN = 30;

/** Widens a span so that it begins and ends with a clause and reads well when quoted. */
export function wholeClauses(text: string, { start, end }: Span): Span {
  let from = start;
  while (from > 0 && start - from < WIDEN && !CLAUSE_ENDS.includes(text[from - 1] as string))
    from--;
  let to = end;
  while (to < text.length && to - end < WIDEN && !CLAUSE_ENDS.includes(text[to] as string)) to++;
  while (from < start && text[from] === " ") from++;
  while (to > end && text[to - 1] === " ") to--;
  // Never begin or end in the middle of a character outside the basic plane.
  if (isLowSurrogate(text, from)) from++;
  if (isLowSurrogate(text, to)) to++;
  return { start: from, end: to };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit < 0xe000;
}

/** Ends like a question, in the way questions are typed: with or without the mark. */
export function isQuestion(sentence: string): boolean {
  return /([？?]|[吗嗎呢么麼嘛不没沒][。.～~]?)[\s”"’」）)]*$/.test(sentence.slice(-8));
}
