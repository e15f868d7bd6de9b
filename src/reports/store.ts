import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { mergeReports, subjectOf } from "./merge.ts";
import type { Batch, Kept, Report, SavedReport, StorageUse } from "./report.ts";
import { savedReportSchema } from "./schema.ts";
import { storageUse } from "./size.ts";

interface Schema extends DBSchema {
  reports: { key: string; value: unknown };
  /** Pictures by the id of their report, as data URLs: apart, so that a list does not load them. */
  pictures: { key: string; value: string };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>("reports", 2, {
    upgrade(db, from) {
      if (from < 1) db.createObjectStore("reports", { keyPath: "id" });
      if (from < 2) db.createObjectStore("pictures");
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

/** Keeps a report on this device. Only the background writes. */
export async function save(report: Report): Promise<Kept> {
  const [kept] = await add([{ ...report, id: crypto.randomUUID(), savedAt: Date.now() }]);
  return kept as Kept;
}

/**
 * Keeps reports, each joined with the one that is the same or about the same. All or none.
 * @returns where each went, in their order
 */
export async function add(reports: readonly SavedReport[]): Promise<Kept[]> {
  const transaction = (await database()).transaction("reports", "readwrite");
  const known = new Map<string, SavedReport>();
  for (const entry of (await transaction.store.getAll()).flatMap(readable)) remember(entry);
  const kept = reports.map((report): Kept => {
    const subject = subjectOf(report);
    const same = known.get(report.id) ?? (subject === undefined ? undefined : known.get(subject));
    const next = same ? mergeReports(same, report) : report;
    remember(next);
    return { id: next.id, merged: same !== undefined };
  });
  const changed = new Set(kept.map(({ id }) => id));
  await Promise.all([
    ...[...changed].map((id) => transaction.store.put(known.get(id))),
    transaction.done,
  ]);
  return kept;

  function remember(report: SavedReport): void {
    known.set(report.id, report);
    const subject = subjectOf(report);
    if (subject !== undefined) known.set(subject, report);
  }
}

/** So many reports at their longest stay well below what a message may carry, 64 MiB in Chromium. */
const BATCH = 200;

/** The reports whose ids come after `after`; an entry that does not fit the format is left out, not deleted. */
export async function list(after = ""): Promise<Batch> {
  const later = IDBKeyRange.lowerBound(after, true);
  const stored = await (await database()).getAll("reports", later, BATCH);
  const last = stored.at(-1) as { id: string } | undefined;
  return {
    reports: stored.flatMap(readable),
    ...(stored.length === BATCH && last && { next: last.id }),
  };
}

/** How much is kept here. */
export async function measure(): Promise<StorageUse> {
  let count = 0;
  let bytes = 0;
  for (let after: string | undefined = ""; after !== undefined; ) {
    const { reports, next }: Batch = await list(after);
    count += reports.length;
    bytes += storageUse(reports);
    after = next;
  }
  return { count, bytes };
}

/** Entries that do not fit the format, as they are. */
export async function listUnreadable(): Promise<unknown[]> {
  const stored = await (await database()).getAll("reports");
  return stored.filter((entry) => readable(entry).length === 0);
}

/** Deletes the entries that do not fit the format. */
export async function forgetUnreadable(): Promise<void> {
  await remove((await listUnreadable()).map((entry) => (entry as { id: string }).id));
}

/** Puts back reports that were deleted, as they were. */
export async function restore(reports: readonly SavedReport[]): Promise<void> {
  const transaction = (await database()).transaction("reports", "readwrite");
  await Promise.all([...reports.map((report) => transaction.store.put(report)), transaction.done]);
}

/** Deletes reports and their pictures. */
export async function remove(ids: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction(["reports", "pictures"], "readwrite");
  const stores = [transaction.objectStore("reports"), transaction.objectStore("pictures")];
  await Promise.all([
    ...stores.flatMap((store) => ids.map((id) => store.delete(id))),
    transaction.done,
  ]);
}

/** Writes another note. False when the report is gone. */
export async function changeNote(id: string, note: string): Promise<boolean> {
  return change(id, (report) => ({ ...report, note }));
}

/** The picture of a report, as a data URL. */
export async function getPicture(id: string): Promise<string | undefined> {
  return (await database()).get("pictures", id);
}

/** Keeps a picture with a report, or takes it away. False when the report is gone. */
export async function setPicture(id: string, picture: string | undefined): Promise<boolean> {
  // Both or neither: a background that is stopped in between must not leave one without the other.
  const transaction = (await database()).transaction(["reports", "pictures"], "readwrite");
  const [reports, pictures] = [
    transaction.objectStore("reports"),
    transaction.objectStore("pictures"),
  ];
  const [known] = readable(await reports.get(id));
  const writes: Promise<unknown>[] = picture === undefined ? [pictures.delete(id)] : [];
  if (known) {
    const { pictureSize: _, ...report } = known;
    if (picture === undefined) writes.push(reports.put(report));
    else {
      writes.push(pictures.put(picture, id));
      writes.push(reports.put({ ...report, pictureSize: picture.length }));
    }
  }
  await Promise.all([...writes, transaction.done]);
  return known !== undefined;
}

async function change(id: string, next: (report: SavedReport) => SavedReport): Promise<boolean> {
  const transaction = (await database()).transaction("reports", "readwrite");
  const [report] = readable(await transaction.store.get(id));
  if (report) await transaction.store.put(next(report));
  await transaction.done;
  return report !== undefined;
}

function readable(entry: unknown): SavedReport[] {
  const { success, data } = savedReportSchema.safeParse(entry);
  return success ? [data] : [];
}
