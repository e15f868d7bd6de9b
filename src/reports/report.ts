import type { Level, Scheme } from "../detect/verdict.ts";

/** `scam`: the warning is right. `false-alarm`: it is not. `missed`: nothing was shown and should have been. */
export const REPORT_KINDS = ["scam", "false-alarm", "missed"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** One piece of evidence as the person sees it. */
export interface ReportFinding {
  /** Id of the pattern, e.g. `cash-out.collects-quota`. */
  readonly pattern: string;
  readonly scheme: Scheme;
  readonly level: Exclude<Level, "none">;
  readonly quote: string;
}

/** Everything a report holds; there is nothing else in it but a picture that the person added. */
export interface Report {
  readonly kind: ReportKind;
  readonly url: string;
  readonly title: string;
  /** When the page was seen, in milliseconds since 1970. */
  readonly seenAt: number;
  readonly level: Level;
  readonly schemes: readonly Scheme[];
  readonly findings: readonly ReportFinding[];
  readonly listVersion: string;
  readonly note: string;
  /** The words that should, or should not, have been found, as the person marked them; a blank line between two places. */
  readonly marked?: string;
  /** What a reader saw of the page, or the message itself. */
  readonly text?: string;
}

/** A report that a person has begun in the popup and neither saved nor let go. */
export interface Begun {
  /** The tab that it is about. */
  readonly tabId: number;
  /** With its whole address and text, whatever becomes of them. */
  readonly report: Report;
  /** What the person chose: the address cut short, the text of the page kept, a picture taken. */
  readonly cut: boolean;
  readonly withText: boolean;
  readonly withPicture: boolean;
}

/** A report in the store. */
export interface SavedReport extends Report {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Where the same was reported more than once: how often, and when it was seen first. */
  readonly times?: number;
  readonly firstSeenAt?: number;
  /** Length of the picture that is kept with it, as a data URL. */
  readonly pictureSize?: number;
}

/** Where a report went, and whether it joined one that was there. */
export interface Kept {
  readonly id: string;
  readonly merged: boolean;
}

/** A part of what is kept: all at once could be too large for one message. */
export interface Batch {
  readonly reports: readonly SavedReport[];
  /** What to ask on from; none after the last. */
  readonly next?: string;
}

/** How many reports are kept and about how many bytes they take. */
export interface StorageUse {
  readonly count: number;
  readonly bytes: number;
}

/** A report as a file holds it. */
export interface ReportInFile extends Omit<SavedReport, "pictureSize"> {
  /** A JPEG as a data URL. */
  readonly picture?: string;
}

/** Bounds that keep a report readable and the store small, in UTF-16 code units. */
export const REPORT_LIMITS = {
  url: 4096,
  title: 500,
  note: 2000,
  quote: 300,
  findings: 20,
  marked: 4000,
  text: 20_000,
  /** Length of a picture's data URL, about 1.1 MB of JPEG. */
  picture: 1_500_000,
} as const;
