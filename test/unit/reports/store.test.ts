import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, expect, it, vi } from "vitest";
import type { Report } from "../../../src/reports/report.ts";
import * as store from "../../../src/reports/store.ts";
import { remove, restore, save } from "../../../src/reports/store.ts";

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

const list = async () => (await store.list()).reports;

afterEach(async () => {
  vi.useRealTimers();
  await remove((await list()).map(({ id }) => id));
});

it("what was saved is there and nothing was added to it", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1000 });
  const { id: first } = await save(REPORT);
  vi.setSystemTime(2000);
  const { id: second } = await save({ ...REPORT, kind: "false-alarm", note: "一家银行" });
  const saved = await list();
  expect(saved).toHaveLength(2);
  expect(saved).toContainEqual({
    ...REPORT,
    kind: "false-alarm",
    note: "一家银行",
    id: second,
    savedAt: 2000,
  });
  expect(saved).toContainEqual({ ...REPORT, id: first, savedAt: 1000 });
});

it("however many there are, each is given once, in parts, and all are measured", async () => {
  const ids = Array.from({ length: 450 }, (_, index) => `id${index}`);
  await restore(ids.map((id) => ({ ...REPORT, id, savedAt: 1, url: `https://a.example/${id}` })));
  const given: string[] = [];
  let parts = 0;
  for (let after: string | undefined = ""; after !== undefined; parts++) {
    const batch = await store.list(after);
    given.push(...batch.reports.map(({ id }) => id));
    after = batch.next;
  }
  expect(given.sort()).toEqual(ids.sort());
  expect(parts).toBeGreaterThan(2);
  const { count, bytes } = await store.measure();
  expect(count).toBe(450);
  expect(bytes).toBeGreaterThan(450 * 200);
  await remove(ids);
});

it("what was deleted is gone, and comes back when that is undone", async () => {
  const { id } = await save(REPORT);
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

const PICTURE = "data:image/jpeg;base64,/9j/4AAQ";

it("the same page reported again, in the same way, is one report", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: 1000 });
  const first = await save({ ...REPORT, note: "一" });
  const again = await save({
    ...REPORT,
    url: `${REPORT.url}#top`,
    note: "二",
    seenAt: REPORT.seenAt + 5,
    schemes: ["unfreeze"],
    findings: [],
  });
  expect(again).toEqual({ id: first.id, merged: true });
  expect(await list()).toEqual([
    {
      ...REPORT,
      url: `${REPORT.url}#top`,
      id: first.id,
      savedAt: 1000,
      seenAt: REPORT.seenAt + 5,
      firstSeenAt: REPORT.seenAt,
      times: 2,
      note: "一\n二",
      schemes: ["unfreeze", "cash-out"],
    },
  ]);
  expect(await save({ ...REPORT, kind: "missed" })).toMatchObject({ merged: false });
});

it("a message without an address is the same when its words are", async () => {
  const message = { ...REPORT, url: "", text: "花呗套现" };
  const first = await save(message);
  expect(await save({ ...message, seenAt: 1 })).toEqual({ id: first.id, merged: true });
  expect(await save({ ...message, text: "别的" })).toMatchObject({ merged: false });
  expect(await save({ ...REPORT, url: "" })).toMatchObject({ merged: false });
  expect(await save({ ...REPORT, url: "" })).toMatchObject({ merged: false });
});

it("what is brought in twice changes nothing, and nothing here is lost by it", async () => {
  const { id } = await save(REPORT);
  await store.changeNote(id, "写在这里的");
  const before = await list();
  const [mine] = before;
  if (!mine) throw new Error("no report");
  expect(await store.add([mine])).toEqual([{ id, merged: true }]);
  expect(await list()).toEqual(before);
  await store.add([{ ...mine, note: "写在那里的" }]);
  expect(await list()).toMatchObject([{ note: "写在这里的\n写在那里的" }]);
});

it("a picture stays with its report, goes with it, and is told by its size", async () => {
  const { id } = await save(REPORT);
  expect(await store.setPicture(id, PICTURE)).toBe(true);
  expect(await store.getPicture(id)).toBe(PICTURE);
  expect(await list()).toMatchObject([{ id, pictureSize: PICTURE.length }]);
  await save({ ...REPORT, note: "again" });
  expect(await list()).toMatchObject([{ id, pictureSize: PICTURE.length }]);
  await store.setPicture(id, undefined);
  expect(await store.getPicture(id)).toBeUndefined();
  expect(await list()).not.toMatchObject([{ pictureSize: PICTURE.length }]);
  await store.setPicture(id, PICTURE);
  await remove([id]);
  expect(await store.getPicture(id)).toBeUndefined();
});

it("nothing is kept with a report that is gone", async () => {
  expect(await store.setPicture("gone", PICTURE)).toBe(false);
  expect(await store.getPicture("gone")).toBeUndefined();
  expect(await store.changeNote("gone", "x")).toBe(false);
});
