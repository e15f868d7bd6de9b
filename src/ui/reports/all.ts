import type { Batch, SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";

/** Key under which the background says that reports have changed. */
export const REPORTS_CHANGED = "reportsChanged";

/** All saved reports, newest first. */
export async function listAll(): Promise<SavedReport[]> {
  const all: SavedReport[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const { reports, next }: Batch = await ask("listReports", after ? { after } : {});
    all.push(...reports);
    after = next;
  }
  return all.sort((a, b) => b.savedAt - a.savedAt);
}
