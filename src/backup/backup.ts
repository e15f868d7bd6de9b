import * as z from "zod/mini";
import type { History } from "../history/model.ts";
import { historySchema } from "../history/store.ts";
import { exportReports } from "../reports/export.ts";
import { readExport } from "../reports/import.ts";
import type { ReportInFile } from "../reports/report.ts";
import type { Settings, TrustedSite } from "../settings/model.ts";
import { storedSettingsSchema, trustedSitesSchema } from "../settings/schema.ts";

/** Everything a person has here. */
export interface Everything {
  readonly settings: Settings;
  readonly trusted: readonly TrustedSite[];
  readonly history: History;
  /** With their pictures. */
  readonly reports: readonly ReportInFile[];
}

/** What a file held, checked. */
export interface Backup extends Everything {
  /** ISO 8601. */
  readonly exportedAt: string;
  /** Reports in the file that could not be read. */
  readonly unreadable: number;
}

/** Why a file is refused, and which part of it is damaged. */
export interface Refusal {
  readonly why: "unreadable" | "newer" | "damaged";
  readonly part?: string;
}

/** Names the file's format, so that another program knows what it reads. */
const FORMAT = "unlock-scam-guard/everything";
const VERSION = 1;

const envelope = z.object({
  format: z.literal(FORMAT),
  version: z.int().check(z.positive()),
  exportedAt: z.iso.datetime(),
});

const PARTS = {
  settings: storedSettingsSchema,
  trusted: trustedSitesSchema,
  history: historySchema,
};

/**
 * Everything as a JSON document.
 * @param now milliseconds since 1970
 */
export function writeBackup({ reports, ...others }: Everything, now: number): string {
  const document = {
    format: FORMAT,
    version: VERSION,
    exportedAt: new Date(now).toISOString(),
    ...others,
    reports: JSON.parse(exportReports(reports, now)),
  };
  return JSON.stringify(document, null, 2);
}

/** Reads a file of `writeBackup`. One part that does not fit refuses the whole: half a copy is no copy. */
export function readBackup(text: string, now: number): Backup | Refusal {
  const document = parse(text);
  const { success, data } = envelope.safeParse(document);
  if (!success) return { why: "unreadable" };
  if (data.version > VERSION) return { why: "newer" };
  const values = document as Record<string, unknown>;
  const damaged = Object.entries(PARTS).find(
    ([part, schema]) => !schema.safeParse(values[part]).success,
  );
  if (damaged) return { why: "damaged", part: damaged[0] };
  const imported = readExport(JSON.stringify(values.reports ?? null), now);
  if (imported === "newer") return { why: "newer" };
  if (typeof imported === "string") return { why: "damaged", part: "reports" };
  return {
    exportedAt: data.exportedAt,
    settings: PARTS.settings.parse(values.settings),
    trusted: PARTS.trusted.parse(values.trusted),
    history: PARTS.history.parse(values.history),
    ...imported,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
