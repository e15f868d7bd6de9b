import type { Finding, Verdict } from "./detect/verdict.ts";
import type { PausedUntil } from "./settings/model.ts";

/** A finding of any frame of a tab, with the way back to its place. */
export interface TabFinding extends Finding {
  readonly frameId: number;
  /** Index into the findings that this frame sent. */
  readonly index: number;
}

/** The worst of all frames of a tab. */
export interface TabVerdict extends Verdict {
  readonly findings: readonly TabFinding[];
}

/**
 * Whether the page of a tab is being read: `read`; `loading`, not yet; `unread`, a web page where nobody answers,
 * mostly because it was open before the extension was; `closed`, where the browser lets no extension read.
 */
export type Access = "read" | "loading" | "unread" | "closed";

/** What the popup shows about a tab. */
export interface TabState {
  readonly url?: string;
  readonly title?: string;
  /** Registrable domain of the page; the host itself where there is none (IP address, localhost). */
  readonly site?: string;
  readonly verdict?: TabVerdict;
  readonly trusted: boolean;
  readonly pausedUntil?: PausedUntil;
  readonly mayPause: boolean;
  readonly access: Access;
  /** True while the person has not yet seen what is new in the list. */
  readonly hasNews: boolean;
  /** True while there is no room to store anything more. */
  readonly full?: boolean;
}
