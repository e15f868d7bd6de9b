import type { Finding, Verdict } from "../detect/verdict.ts";
import type { Span } from "../page/passage.ts";

/** What a message may carry, in UTF-16 code units and entries. */
export const MAX_QUOTE = 300;
export const MAX_MARKS = 20;
export const MAX_CLUES = 40;
/** Characters kept before the first mark of a quote that is cut. */
const LEAD = 60;

/** A verdict that is small enough to send: long quotes are cut to what stands around their marks. */
export function boundVerdict(verdict: Verdict): Verdict {
  return { ...verdict, findings: verdict.findings.map(boundFinding) };
}

function boundFinding(finding: Finding): Finding {
  const { quote, start, marks, clues } = finding;
  const first = marks[0]?.start ?? start;
  const cut =
    quote.length > MAX_QUOTE
      ? Math.max(0, Math.min(first - start - LEAD, quote.length - MAX_QUOTE))
      : 0;
  const kept = quote.slice(cut, cut + MAX_QUOTE);
  const span = { start: start + cut, end: start + cut + kept.length };
  return {
    ...finding,
    ...span,
    quote: kept,
    marks: marks
      .map((mark) => clip(mark, span))
      .filter((mark) => mark.start < mark.end)
      .slice(0, MAX_MARKS),
    clues: clues.slice(0, MAX_CLUES),
  };
}

function clip(mark: Span, { start, end }: Span): Span {
  return { start: Math.max(start, mark.start), end: Math.min(end, mark.end) };
}
