import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Report, SavedReport } from "./report.ts";
import { savedReportSchema } from "./schema.ts";

interface Schema extends DBSchema {
  reports: { key: string; value: unknown; indexes: { savedAt: number } };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("reports", 1, {
    upgrade(db) {
      db.createObjectStore("reports", { keyPath: "id" }).createIndex("savedAt", "savedAt");
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Keeps a report on this device. Only the background writes. @returns its id */
export async function save(report: Report): Promise<string> {
  const saved: SavedReport = { ...report, id: crypto.randomUUID(), savedAt: Date.now() };
  await (await database()).add("reports", saved);
  return saved.id;
}

/** All reports, newest first; an entry that does not fit the format is left out, not deleted. */
export async function list(): Promise<SavedReport[]> {
  const stored = await (await database()).getAllFromIndex("reports", "savedAt");
  return stored.reverse().flatMap((entry) => {
    const { success, data } = savedReportSchema.safeParse(entry);
    return success ? [data] : [];
  });
}

/** Puts back reports that were deleted, or brings in those of another device. */
export async function restore(reports: readonly SavedReport[]): Promise<void> {
  const transaction = (await database()).transaction("reports", "readwrite");
  await Promise.all([...reports.map((report) => transaction.store.put(report)), transaction.done]);
}

export async function remove(ids: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction("reports", "readwrite");
  await Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]);
}
