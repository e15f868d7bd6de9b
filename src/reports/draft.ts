import type { Verdict } from "../detect/verdict.ts";
import { REPORT_LIMITS, type Report, type ReportKind } from "./report.ts";

/** What a report can be made of: a page, or a message that has no address. */
export interface Reportable {
  readonly url?: string;
  readonly title?: string;
  readonly verdict?: Verdict;
}

/**
 * The report of a page before the person has seen it.
 * @param seenAt milliseconds since 1970
 */
export function draftReport(
  kind: ReportKind,
  { url = "", title = "", verdict }: Reportable,
  seenAt: number,
): Report {
  return {
    kind,
    url: url.slice(0, REPORT_LIMITS.url),
    title: title.slice(0, REPORT_LIMITS.title),
    seenAt,
    level: verdict?.level ?? "none",
    schemes: verdict?.schemes ?? [],
    findings: (verdict?.findings ?? [])
      .slice(0, REPORT_LIMITS.findings)
      .map(({ pattern, scheme, level, quote }) => ({
        pattern,
        scheme,
        level,
        quote: quote.slice(0, REPORT_LIMITS.quote),
      })),
    listVersion: verdict?.listVersion ?? "",
    note: "",
  };
}
