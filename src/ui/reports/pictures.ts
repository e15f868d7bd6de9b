import type { ReportInFile, SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";

/** Reports with their pictures, as a file holds them. One picture a message: all at once could be too large for one. */
export async function withPictures(reports: readonly SavedReport[]): Promise<ReportInFile[]> {
  const whole: ReportInFile[] = [];
  for (const { pictureSize, ...report } of reports) {
    const picture = pictureSize ? await ask("getPicture", { id: report.id }) : undefined;
    whole.push(picture ? { ...report, picture } : report);
  }
  return whole;
}

/** Puts back what was deleted, pictures included. */
export async function putBack(reports: readonly ReportInFile[]): Promise<void> {
  await ask("restoreReports", { reports: reports.map(withoutPicture) });
  for (const { id, picture } of reports) if (picture) await ask("setPicture", { id, picture });
}

/**
 * Brings reports of a file in. A picture that is here already stays.
 * @returns how many joined one that was here
 */
export async function bringIn(reports: readonly ReportInFile[]): Promise<number> {
  const kept = await ask("addReports", { reports: reports.map(withoutPicture) });
  const here = new Set(
    (await ask("listReports", {})).filter(({ pictureSize }) => pictureSize).map(({ id }) => id),
  );
  for (const [index, { picture }] of reports.entries()) {
    const id = kept[index]?.id;
    if (!picture || !id || here.has(id)) continue;
    await ask("setPicture", { id, picture });
    here.add(id);
  }
  return kept.filter(({ merged }) => merged).length;
}

function withoutPicture({ picture: _, ...report }: ReportInFile): SavedReport {
  return report;
}
