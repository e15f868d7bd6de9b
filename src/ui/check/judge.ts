import { detect } from "../../detect/index.ts";
import type { Verdict } from "../../detect/verdict.ts";
import { passagesFromSaved } from "../../page/from-saved.ts";
import { passagesFromText } from "../../page/from-text.ts";

/** A text, or a page as it was saved. */
export interface Judged {
  readonly verdict: Verdict;
  /** What was read, a line a passage. */
  readonly text: string;
}

/** Judges a text line by line. */
export function judgeText(text: string): Verdict {
  return detect(passagesFromText(text));
}

/** Judges a saved page by what its document says. */
export function judgePage(html: string): Judged {
  const passages = passagesFromSaved(html);
  return { verdict: detect(passages), text: passages.map(({ text }) => text).join("\n") };
}
