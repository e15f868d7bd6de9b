import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { draftReport } from "../../../src/reports/draft.ts";
import * as reports from "../../../src/reports/store.ts";
import { openStage, PAGE, WARNING } from "./stage.ts";

let stage: ReturnType<typeof openStage>;
beforeEach(() => {
  stage = openStage();
});
afterEach(() => vi.restoreAllMocks());

const report = draftReport("scam", { url: PAGE, title: "", verdict: WARNING }, 1);
const ask = (name: string) => stage.fromPopup({ name });

it("a damaged report and damaged settings are said, handed out and forgotten only when told so", async () => {
  await stage.fromPopup({ name: "saveReport", report });
  const db = await openDB("reports");
  await db.put("reports", { id: "broken", savedAt: 1, url: 7 });
  await fakeBrowser.storage.local.set({ settings: "damaged" });

  const { problems } = (await ask("getSettings")) as { problems: { store: string }[] };
  expect(problems.map(({ store }) => store)).toEqual(["settings", "reports"]);
  expect(JSON.parse(String(await ask("getSetAside")))).toMatchObject([
    { store: "settings", value: "damaged" },
    { store: "reports", value: { id: "broken", url: 7 } },
  ]);
  await ask("forgetSetAside");
  expect(await ask("getSettings")).toMatchObject({ problems: [] });
  expect(await ask("listReports")).toMatchObject({ reports: [{}] });
  db.close();
});

it("a report that was kept is not said to have failed for want of memory", async () => {
  vi.spyOn(fakeBrowser.storage.session, "set").mockRejectedValue(new Error("quota"));
  expect(await stage.fromPopup({ name: "saveReport", report })).toHaveProperty("id");
});

it("a report for which there is no room says so", async () => {
  vi.spyOn(reports, "save").mockRejectedValue(new DOMException("", "QuotaExceededError"));
  await expect(stage.fromPopup({ name: "saveReport", report })).rejects.toThrow(/quota/i);
});
