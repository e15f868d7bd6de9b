import type { Verdict } from "../../detect/verdict.ts";
import type { Span } from "../../page/passage.ts";

/** A text on its way through the check. */
export interface Checked {
  readonly text: string;
  /** Where it came from: a file's name, or the title and address of a page. */
  readonly title?: string;
  readonly url?: string;
  readonly verdict?: Verdict;
  /** What carried the verdict, as offsets into the text. */
  readonly marks?: readonly Span[];
  /** Only the beginning is shown; all of it was judged. */
  readonly isCut?: boolean;
}
