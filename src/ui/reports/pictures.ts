import type { ReportInFile, SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { listAll } from "./all.ts";

/** Texts of one message, in UTF-16 code units: at three bytes each far below what a message may carry. */
const MESSAGE = 6_000_000;
/** A report without its words. */
const REST = 4000;

/** Reports in portions for one message each, in their order. */
function portions<R extends { readonly text?: string }>(reports: readonly R[]): R[][] {
  const all: R[][] = [];
  let room = 0;
  for (const report of reports) {
    const size = (report.text?.length ?? 0) + REST;
    if (size > room) {
      all.push([]);
      room = MESSAGE;
    }
    all.at(-1)?.push(report);
    room -= size;
  }
  return all;
}

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
  for (const portion of portions(reports.map(withoutPicture)))
    await ask("restoreReports", { reports: portion });
  for (const { id, picture } of reports) if (picture) await ask("setPicture", { id, picture });
}

/**
 * Brings reports of a file in, one portion after the other until all are in or it is stopped. A picture that is here
 * already stays.
 * @param progress is told how many reports are in
 * @returns how many came in, and how many of them joined one that was here
 */
export async function bringIn(
  reports: readonly ReportInFile[],
  progress: (reports: number) => void,
  signal: AbortSignal,
): Promise<{ done: number; merged: number }> {
  const here = new Set(
    (await listAll()).filter(({ pictureSize }) => pictureSize).map(({ id }) => id),
  );
  let done = 0;
  let merged = 0;
  for (const portion of portions(reports)) {
    if (signal.aborted) break;
    const kept = await ask("addReports", { reports: portion.map(withoutPicture) });
    for (const [index, { picture }] of portion.entries()) {
      const id = kept[index]?.id;
      if (picture && id && !here.has(id) && !signal.aborted) {
        await ask("setPicture", { id, picture });
        here.add(id);
      }
      progress(done + index + 1);
    }
    done += portion.length;
    merged += kept.filter((one) => one.merged).length;
  }
  return { done, merged };
}

function withoutPicture({ picture: _, ...report }: ReportInFile): SavedReport {
  return report;
}
