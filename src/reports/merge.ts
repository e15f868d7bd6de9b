import { RANK } from "../detect/verdict.ts";
import { pageKey } from "../page/address.ts";
import { REPORT_LIMITS, type Report, type ReportFinding, type SavedReport } from "./report.ts";

/**
 * What a report is about: reports of one kind about the same page, fragment aside, or the same message are one.
 * Undefined where there is neither.
 */
export function subjectOf({ kind, url, text }: Report): string | undefined {
  const about = pageKey(url) || text?.trim();
  return about && `${kind} ${about}`;
}

/**
 * Two reports of the same as one, under the id of the first: the later one's page and words, the graver level, the
 * findings, notes and marks of both.
 */
export function mergeReports(known: SavedReport, again: Report | SavedReport): SavedReport {
  const [newer, older] = again.seenAt >= known.seenAt ? [again, known] : [known, again];
  const first = Math.min(...[known, again].map(firstSeen));
  const findings = new Map(
    [...newer.findings, ...older.findings].map((one) => [JSON.stringify(inOrder(one)), one]),
  );
  const text = newer.text ?? older.text;
  const marked = joinOnce(older.marked, newer.marked, "\n\n", REPORT_LIMITS.marked);
  const isSame = "id" in again && again.id === known.id;
  const merged: SavedReport = {
    ...known,
    url: newer.url,
    title: newer.title || older.title,
    seenAt: newer.seenAt,
    level: RANK[newer.level] >= RANK[older.level] ? newer.level : older.level,
    schemes: [...new Set([...newer.schemes, ...older.schemes])],
    findings: [...findings.values()].slice(0, REPORT_LIMITS.findings),
    listVersion: newer.listVersion,
    note: joinOnce(older.note, newer.note, "\n", REPORT_LIMITS.note),
    ...(marked && { marked }),
    ...(text && { text }),
  };
  const seen = { times: timesOf(known), firstSeenAt: firstSeen(known) };
  // The same read in a second time is not seen a second time.
  const isNews = JSON.stringify(inOrder(merged)) !== JSON.stringify(inOrder(known));
  if (isSame) seen.times = Math.max(timesOf(known), timesOf(again));
  else if (isNews) seen.times = timesOf(known) + timesOf(again);
  seen.firstSeenAt = first;
  return seen.times > 1 ? { ...merged, ...seen } : merged;
}

const timesOf = (report: Report | SavedReport) => ("times" in report && report.times) || 1;
const firstSeen = (report: Report | SavedReport) =>
  ("firstSeenAt" in report && report.firstSeenAt) || report.seenAt;

function inOrder(entry: ReportFinding | SavedReport): [string, unknown][] {
  return Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Both texts, or one where it holds the other already; what does not fit is the end. */
function joinOnce(first = "", second = "", between: string, limit: number): string {
  const [a, b] = [first.trim(), second.trim()];
  if (a.includes(b)) return a;
  return (b.includes(a) ? b : `${a}${between}${b}`).slice(0, limit);
}
