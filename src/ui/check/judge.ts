import { detect } from "../../detect/index.ts";
import type { Verdict } from "../../detect/verdict.ts";
import { passagesFromText, type TextPassage } from "../../page/from-text.ts";
import type { Span } from "../../page/passage.ts";

/** What a text comes to. */
export interface Judgement {
  readonly verdict: Verdict;
  /** What carried the findings, as offsets into the text. */
  readonly marks: readonly Span[];
}

/** Judges a text line by line, or the passages of a page that was saved. */
export function judge(said: string | readonly TextPassage[]): Judgement {
  const passages = typeof said === "string" ? passagesFromText(said) : said;
  const verdict = detect(passages);
  const marks = verdict.findings.flatMap(({ passage, marks }) => {
    const { offset } = passages[passage] ?? { offset: 0 };
    return marks.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
  return { verdict, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}
