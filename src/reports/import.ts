import * as z from "zod/mini";
import { EXPORT_FORMAT, EXPORT_VERSION } from "./export.ts";
import type { SavedReport } from "./report.ts";
import { reportSchema, savedReportSchema } from "./schema.ts";

/** What a file held. */
export interface Imported {
  readonly reports: readonly SavedReport[];
  /** Entries that could not be read. */
  readonly unreadable: number;
}

/** More than any person saves; keeps a made-up file from filling the store. */
const MAX_REPORTS = 10_000;

const file = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(EXPORT_VERSION),
  reports: z.array(z.unknown()).check(z.maxLength(MAX_REPORTS)),
});

/**
 * Reads a file of our own export. A report that was downloaded before it was saved gets an id here.
 * @returns undefined when it is no such file
 */
export function readExport(text: string, now: number): Imported | undefined {
  const { success, data } = file.safeParse(parse(text));
  if (!success) return undefined;
  const reports = data.reports.flatMap((entry) => {
    const saved = savedReportSchema.safeParse(entry);
    if (saved.success) return [saved.data];
    const unsaved = reportSchema.safeParse(entry);
    return unsaved.success ? [{ ...unsaved.data, id: crypto.randomUUID(), savedAt: now }] : [];
  });
  return { reports, unreadable: data.reports.length - reports.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
