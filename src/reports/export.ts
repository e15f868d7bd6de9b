import type { Report, ReportInFile } from "./report.ts";

/** Names the file's format, so that another program knows what it reads. */
export const EXPORT_FORMAT = "unlock-scam-guard/reports";
/** 2 added `marked`, `text`, `times`, `firstSeenAt` and `picture`, none of which must be there. */
export const EXPORT_VERSION = 2;

/**
 * Reports as a JSON document.
 * @param exportedAt milliseconds since 1970
 */
export function exportReports(
  reports: readonly (Report | ReportInFile)[],
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
