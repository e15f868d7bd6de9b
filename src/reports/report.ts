import type { Level, Scheme } from "../detect/verdict";

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

/** Everything a report holds; there is nothing else in it. */
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
}

/** A report in the store. */
export interface SavedReport extends Report {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

/** Bounds that keep a report readable and the store small, in UTF-16 code units. */
export const REPORT_LIMITS = {
  url: 4096,
  title: 500,
  note: 2000,
  quote: 300,
  findings: 20,
} as const;
