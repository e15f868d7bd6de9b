import { detect } from "../../detect/index.ts";
import type { Verdict } from "../../detect/verdict.ts";
import { passagesFromSaved } from "../../page/from-saved.ts";
import { passagesFromText, type TextPassage } from "../../page/from-text.ts";
import type { Span } from "../../page/passage.ts";

/** A text, or what was read of a page as it was saved. */
export interface Judged {
  readonly verdict: Verdict;
  /** What was read; of a page a line a passage. */
  readonly text: string;
  /** What carried the findings, as offsets into the text. */
  readonly marks: readonly Span[];
}

/** Judges a text line by line. */
export function judgeText(text: string): Judged {
  return judge(text, passagesFromText(text));
}

/** Judges a saved page by what its document says. */
export function judgePage(html: string): Judged {
  let offset = 0;
  const passages = passagesFromSaved(html).map((passage) => {
    const placed = { ...passage, offset };
    offset += passage.text.length + 1;
    return placed;
  });
  return judge(passages.map(({ text }) => text).join("\n"), passages);
}

function judge(text: string, passages: readonly TextPassage[]): Judged {
  const verdict = detect(passages);
  const marks = verdict.findings.flatMap(({ passage, marks }) => {
    const { offset } = passages[passage] ?? { offset: 0 };
    return marks.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
  return { text, verdict, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}
