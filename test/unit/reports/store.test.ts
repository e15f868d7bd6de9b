import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import type { Report } from "../../../src/reports/report.ts";
import { list, remove, restore, save } from "../../../src/reports/store.ts";

const REPORT: Report = {
  kind: "scam",
  url: "https://shop.example.com/credit?id=7",
  title: "花呗套现",
  seenAt: 1_795_000_000_000,
  level: "warning",
  schemes: ["cash-out"],
  findings: [
    { pattern: "cash-out.test", scheme: "cash-out", level: "warning", quote: "花呗套现加微信" },
  ],
  listVersion: "1.0.0",
  note: "",
};

afterEach(async () => {
  vi.useRealTimers();
  await remove((await list()).map(({ id }) => id));
});

it("what was saved is there, newest first, and nothing was added to it", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1000 });
  const first = await save(REPORT);
  vi.setSystemTime(2000);
  const second = await save({ ...REPORT, kind: "false-alarm", note: "一家银行" });
  expect(await list()).toEqual([
    { ...REPORT, kind: "false-alarm", note: "一家银行", id: second, savedAt: 2000 },
    { ...REPORT, id: first, savedAt: 1000 },
  ]);
});

it("what was deleted is gone, and comes back when that is undone", async () => {
  const id = await save(REPORT);
  await save({ ...REPORT, kind: "missed" });
  const [gone] = (await list()).filter((report) => report.id === id);
  await remove([id]);
  expect((await list()).map(({ kind }) => kind)).toEqual(["missed"]);
  if (gone) await restore([gone]);
  expect(await list()).toContainEqual(gone);
});

it("an entry that does not fit is left out and left alone", async () => {
  await save(REPORT);
  const db = await openDB("reports");
  await db.put("reports", { id: "broken", savedAt: 1, url: 7 });
  expect(await list()).toHaveLength(1);
  expect(await db.get("reports", "broken")).toBeDefined();
  await db.delete("reports", "broken");
  db.close();
});
