import type { Batch, Begun, Kept, Report, SavedReport, StorageUse } from "./report.ts";

type Empty = Record<never, never>;

/** The words of a tab. */
export interface TabWords {
  readonly selection: string;
  readonly page: string;
}

/** From the popup, the guide and the page of reports. */
export interface ReportMessages {
  /** What a reader sees of a tab's page and of the frames in which something was found, and what is selected. */
  getTabWords(data: { tabId: number }): TabWords;
  /** Keeps a report that was begun, in memory, in place of any other; none: lets it go. Of private windows none is kept. */
  keepBegun(data: { begun?: Begun }): void;
  getBegun(data: Empty): Begun | undefined;
  saveReport(data: { report: Report }): Kept;
  /** In the order of their ids, from the one that comes after `after`. */
  listReports(data: { after?: string }): Batch;
  measureReports(data: Empty): StorageUse;
  /** Joined with what is there; gives where each went. */
  addReports(data: { reports: readonly SavedReport[] }): readonly Kept[];
  /** Puts back what was deleted. */
  restoreReports(data: { reports: readonly SavedReport[] }): void;
  deleteReports(data: { ids: readonly string[] }): void;
  /** False when the report is gone; so for the picture. */
  changeNote(data: { id: string; note: string }): boolean;
  getPicture(data: { id: string }): string | undefined;
  setPicture(data: { id: string; picture?: string }): boolean;
  /** Takes a picture of the tab in front for a report, kept in memory until it is saved. False when that failed. */
  takePicture(data: { tabId: number; id: string }): boolean;
  /** The picture taken last, if it is for this report. */
  getTakenPicture(data: { id: string }): string | undefined;
  forgetTakenPicture(data: Empty): void;
}
