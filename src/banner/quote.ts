import type { Span } from "../detect/verdict.ts";

/** A stretch of a quote, and whether it is one of the words that carried the finding. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

/** What a reader takes in at a glance, in UTF-16 code units. */
const MAX_LENGTH = 110;
/** Kept before the first mark where there is more. */
const LEAD = 24;

/**
 * The part of a quote around its marks, ready to be shown: line breaks and table cells as spaces, an ellipsis where
 * it was cut.
 */
export function quoteParts(quote: string, marks: readonly Span[]): QuotePart[] {
  const first = marks[0]?.start ?? 0;
  const last = marks[marks.length - 1]?.end ?? 0;
  const overflow = quote.length > MAX_LENGTH;
  const lead = Math.max(0, Math.min(LEAD, MAX_LENGTH - (last - first)));
  const start = overflow
    ? wholeCharacter(quote, Math.max(0, Math.min(first - lead, quote.length - MAX_LENGTH)))
    : 0;
  const end = overflow
    ? wholeCharacter(quote, Math.min(quote.length, start + MAX_LENGTH))
    : quote.length;
  const parts: QuotePart[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    const text = quote.slice(from, to).replace(/\s+/g, " ");
    if (text) parts.push({ text, marked });
  };
  if (start > 0) parts.push({ text: "…", marked: false });
  let at = start;
  for (const mark of marks) {
    const from = Math.max(at, mark.start);
    const to = Math.min(end, mark.end);
    if (from >= to) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (end < quote.length) parts.push({ text: "…", marked: false });
  return parts;
}

/** Moves an offset off the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(offset)) ? offset - 1 : offset;
}
