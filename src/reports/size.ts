import type { SavedReport } from "./report.ts";

/** About how many bytes reports and their pictures take: texts are counted in UTF-8, pictures as they are kept. */
export function storageUse(reports: readonly SavedReport[]): number {
  const texts = new TextEncoder().encode(JSON.stringify(reports)).length;
  return reports.reduce((sum, { pictureSize = 0 }) => sum + pictureSize, texts);
}
