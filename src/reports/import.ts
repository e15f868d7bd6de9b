import * as z from "zod/mini";
import { EXPORT_FORMAT, EXPORT_VERSION } from "./export.ts";
import type { ReportInFile } from "./report.ts";
import { reportInFileSchema, reportSchema } from "./schema.ts";

/** What a file held. */
export interface Imported {
  readonly reports: readonly ReportInFile[];
  /** Entries that could not be read. */
  readonly unreadable: number;
}

/** Why a file is not read: it is none of ours, a later version wrote it, or it holds more than anybody saves. */
export type Refusal = "other" | "newer" | "too-many";

/** More than any person saves; keeps a made-up file from filling the store. */
const MAX_REPORTS = 10_000;

/** Far more than our own exports come to; keeps a film that was chosen by mistake from being read. */
export const MAX_FILE_BYTES = 400_000_000;

const file = z.object({
  format: z.literal(EXPORT_FORMAT),
  version: z.int().check(z.gte(1)),
  reports: z.array(z.unknown()),
});

/** Reads a file of our own export. A report that was downloaded before it was saved gets an id here. */
export function readExport(text: string, now: number): Imported | Refusal {
  const { success, data } = file.safeParse(parse(text));
  if (!success) return "other";
  if (data.version > EXPORT_VERSION) return "newer";
  if (data.reports.length > MAX_REPORTS) return "too-many";
  const reports = data.reports.flatMap((entry) => {
    const saved = reportInFileSchema.safeParse(entry);
    if (saved.success) return [saved.data];
    const unsaved = reportSchema.safeParse(entry);
    return unsaved.success ? [{ ...unsaved.data, id: crypto.randomUUID(), savedAt: now }] : [];
  });
  return { reports, unreadable: data.reports.length - reports.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined;
  }
}
