import type { Span } from "../page/passage.ts";
import type { Finding } from "./verdict.ts";

/** The marks of a finding as offsets into its quote, cut to what the quote holds. */
export function marksInQuote(finding: Pick<Finding, "marks" | "quote" | "start">): Span[] {
  const { marks, quote, start } = finding;
  return marks
    .map((mark) => ({
      start: Math.max(0, mark.start - start),
      end: Math.min(quote.length, mark.end - start),
    }))
    .filter((mark) => mark.start < mark.end);
}
