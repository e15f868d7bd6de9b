import { useState } from "preact/hooks";
import type { ReportInFile, SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { type Progress, useAction } from "../use-action.ts";
import { putBack, withPictures } from "./pictures.ts";

/** Deleting reports, with a way back as long as the page is open. */
export interface Deletion {
  /** What was deleted last. */
  readonly deleted: readonly ReportInFile[];
  readonly progress: Progress;
  remove(reports: readonly SavedReport[]): Promise<void>;
  undo(): Promise<void>;
}

export function useDeletion(): Deletion {
  const [deleted, setDeleted] = useState<readonly ReportInFile[]>([]);
  const [progress, run] = useAction();
  return {
    deleted,
    progress,
    remove: (reports) =>
      run(async () => {
        const whole = await withPictures(reports);
        await ask("deleteReports", { ids: reports.map(({ id }) => id) });
        setDeleted(whole);
      }),
    undo: () =>
      run(async () => {
        await putBack(deleted);
        setDeleted([]);
      }),
  };
}
