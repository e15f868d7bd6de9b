import type { SavedReport } from "./report.ts";

/** A table's heading and the words for what is stored as an id, in the reader's language. */
export interface TableWords {
  readonly heading: readonly string[];
  kind(report: SavedReport): string;
  level(report: SavedReport): string;
  schemes(report: SavedReport): string;
}

/** Spreadsheets run a cell that begins like this, some the wide forms too; a page could have written it. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;

/** Reports as a table that any spreadsheet opens, as text and nothing else. Times are ISO 8601. */
export function reportsTable(reports: readonly SavedReport[], words: TableWords): string {
  const rows = reports.map((report) => [
    words.kind(report),
    new Date(report.seenAt).toISOString(),
    report.url,
    report.title,
    words.level(report),
    words.schemes(report),
    report.findings.map(({ quote }) => quote).join("\n"),
    report.marked ?? "",
    report.note,
    report.listVersion,
  ]);
  // Without the mark a spreadsheet takes Chinese for something else.
  return `\ufeff${[words.heading, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
