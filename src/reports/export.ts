import type { Report, SavedReport } from "./report.ts";

/** Names the file's format, so that another program knows what it reads. */
export const EXPORT_FORMAT = "unlock-scam-guard/reports";
export const EXPORT_VERSION = 1;

/**
 * Reports as a JSON document.
 * @param exportedAt milliseconds since 1970
 */
export function exportReports(
  reports: readonly (Report | SavedReport)[],
  exportedAt: number,
): string {
  return JSON.stringify(
    {
      format: EXPORT_FORMAT,
      version: EXPORT_VERSION,
      exportedAt: new Date(exportedAt).toISOString(),
      reports,
    },
    null,
    2,
  );
}
