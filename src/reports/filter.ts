import type { Scheme } from "../detect/verdict.ts";
import type { ReportKind, SavedReport } from "./report.ts";

/** Which reports are wanted; what is left out or empty rules out none. */
export interface ReportFilter {
  /** Words that all must stand somewhere in the report. */
  readonly words: string;
  readonly kind?: ReportKind;
  readonly scheme?: Scheme;
  /** Days as `YYYY-MM-DD` in the reader's time zone, both included, or empty. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: ReportFilter = { words: "", from: "", to: "" };

/** The reports that fit, in their order. */
export function filterReports(
  reports: readonly SavedReport[],
  { words, kind, scheme, from, to }: ReportFilter,
): SavedReport[] {
  const wanted = fold(words).split(/\s+/u).filter(Boolean);
  const start = dayStart(from) ?? Number.NEGATIVE_INFINITY;
  const end = dayStart(to, 1) ?? Number.POSITIVE_INFINITY;
  return reports.filter(
    (report) =>
      (!kind || report.kind === kind) &&
      (!scheme || report.schemes.includes(scheme)) &&
      report.seenAt >= start &&
      report.seenAt < end &&
      wanted.every((word) => wordsOf(report).includes(word)),
  );
}

/** The words of reports, ready to be searched: a person types letter by letter. */
const known = new WeakMap<SavedReport, string>();

function wordsOf(report: SavedReport): string {
  const words = known.get(report) ?? fold(join(report));
  known.set(report, words);
  return words;
}

function join({ title, url, note, marked = "", text = "", findings }: SavedReport): string {
  return [title, url, note, marked, text, ...findings.map(({ quote }) => quote)].join("\n");
}

/** Wide and narrow, large and small letters are the same to a person who searches. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function dayStart(day: string, plus = 0): number | undefined {
  const [year, month, date] = day.split("-").map(Number);
  return year && month && date ? new Date(year, month - 1, date + plus).getTime() : undefined;
}
