import type { Verdict } from "../detect/verdict.ts";
import { REPORT_LIMITS, type Report, type ReportFinding, type ReportKind } from "./report.ts";

/** What a report can be made of: a page, or a message that has no address. */
export interface Reportable {
  readonly url?: string;
  readonly title?: string;
  readonly verdict?: Verdict;
  /** The message itself, or the words of a page that it was taken from. */
  readonly text?: string;
}

/**
 * The report of a page before the person has seen it.
 * @param seenAt milliseconds since 1970
 */
export function draftReport(
  kind: ReportKind,
  { url = "", title = "", verdict, text }: Reportable,
  seenAt: number,
): Report {
  return {
    kind,
    url: url.slice(0, REPORT_LIMITS.url),
    title: title.slice(0, REPORT_LIMITS.title),
    seenAt,
    level: verdict?.level ?? "none",
    schemes: verdict?.schemes ?? [],
    findings: distinct(
      (verdict?.findings ?? []).map(({ pattern, scheme, level, quote }) => ({
        pattern,
        scheme,
        level,
        quote: quote.slice(0, REPORT_LIMITS.quote),
      })),
    ).slice(0, REPORT_LIMITS.findings),
    listVersion: verdict?.listVersion ?? "",
    note: "",
    ...(text && { text: text.slice(0, REPORT_LIMITS.text) }),
  };
}

/** A page may say the same in many places; a report says it once. */
function distinct(findings: readonly ReportFinding[]): ReportFinding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
