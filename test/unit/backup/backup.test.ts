import { describe, expect, it } from "vitest";
import {
  type Backup,
  type Everything,
  readBackup,
  writeBackup,
} from "../../../src/backup/backup.ts";
import { changesNothing, compare } from "../../../src/backup/compare.ts";
import { draftReport } from "../../../src/reports/draft.ts";
import type { SavedReport } from "../../../src/reports/report.ts";
import { DEFAULT_SETTINGS } from "../../../src/settings/model.ts";

const NOW = Date.parse("2026-11-22T08:00:00Z");
const report = (id: string): SavedReport => ({
  ...draftReport("scam", { url: `https://a.example/${id}`, title: "花呗套现" }, NOW),
  id,
  savedAt: NOW,
});
const EVERYTHING: Everything = {
  settings: { ...DEFAULT_SETTINGS, language: "en", mutedSchemes: ["unfreeze"] },
  trusted: [{ site: "example.com", since: 7, why: "mine" }],
  history: [{ monday: "2026-11-16", pages: 3, warnings: { "cash-out": 1 }, cautions: {} }],
  reports: [report("one"), report("two")],
};
const NOTHING: Everything = {
  settings: DEFAULT_SETTINGS,
  trusted: [],
  history: [],
  reports: [],
};
const TEXT = writeBackup(EVERYTHING, NOW);

/** The file with something else in it. */
const altered = (change: object) => JSON.stringify({ ...JSON.parse(TEXT), ...change });

/** The file with another head on its reports. */
const withReports = (change: object) =>
  altered({ reports: { ...JSON.parse(TEXT).reports, ...change } });

function read(text = TEXT): Backup {
  const found = readBackup(text, NOW);
  if ("why" in found) throw new Error(found.why);
  return found;
}

describe("a file of everything", () => {
  it("gives back what was put in", () => {
    expect(read()).toEqual({
      ...EVERYTHING,
      exportedAt: "2026-11-22T08:00:00.000Z",
      unreadable: 0,
    });
  });

  it.each([
    ["no JSON", "settings", "unreadable"],
    ["another program's file", '{"format":"x"}', "unreadable"],
    ["a file of a later version", altered({ version: 2 }), "newer"],
    ["a file with reports of a later version", withReports({ version: 99 }), "newer"],
  ])("%s is refused", (_, text, why) => {
    expect(readBackup(text, NOW)).toEqual({ why });
  });

  it.each([
    ["settings", { settings: { cautions: "yes" } }],
    ["trusted", { trusted: [{ site: "" }] }],
    ["trusted", { trusted: [{ site: "not a site", since: 0 }] }],
    ["history", { history: [{ monday: "last week" }] }],
    ["history", { history: [{ monday: "2026-99-99", pages: 1, warnings: {}, cautions: {} }] }],
    ["history", { history: [{ monday: "2026-11-17", pages: 1, warnings: {}, cautions: {} }] }],
    ["reports", { reports: [] }],
    ["reports", { reports: undefined }],
  ])("whose %s are damaged is refused, and says so", (part, change) => {
    expect(readBackup(altered(change), NOW)).toEqual({ why: "damaged", part });
  });

  it("of a version with fewer or more settings is read: what is missing is as by default", () => {
    const { settings } = read(altered({ settings: { language: "zh_TW", brandNew: 1 } }));
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, language: "zh_TW" });
  });

  it("counts the reports that cannot be read", () => {
    const { reports } = JSON.parse(TEXT);
    const text = altered({ reports: { ...reports, reports: [...reports.reports, { id: 1 }] } });
    expect(read(text)).toMatchObject({ unreadable: 1, reports: EVERYTHING.reports });
  });
});

describe("what bringing it in would change", () => {
  it("is everything where there is nothing", () => {
    const plan = compare(NOTHING, read(), []);
    expect(plan).toMatchObject({
      settings: [{ name: "mutedSchemes" }, { name: "language" }],
      staysLocked: false,
      trusted: { added: 1, known: 0 },
      reports: { added: 2, known: 0 },
      weeks: 1,
      result: EVERYTHING,
    });
  });

  it("is nothing where all of it is there", () => {
    expect(changesNothing(compare(EVERYTHING, read(), []))).toBe(true);
  });

  it("leaves what is here: sites with their reasons, reports, larger counts", () => {
    const here: Everything = {
      settings: DEFAULT_SETTINGS,
      trusted: [
        { site: "example.com", since: 1, why: "the first reason" },
        { site: "example.org", since: 2 },
      ],
      history: [{ monday: "2026-11-16", pages: 90, warnings: {}, cautions: {} }],
      reports: [report("one"), report("three")],
    };
    const { result, reports, trusted } = compare(here, read(), []);
    expect(result.trusted).toEqual(here.trusted);
    expect(result.history).toEqual([
      { monday: "2026-11-16", pages: 90, warnings: { "cash-out": 1 }, cautions: {} },
    ]);
    expect(result.reports.map(({ id }) => id)).toEqual(["two"]);
    expect([reports, trusted]).toEqual([
      { added: 1, known: 1 },
      { added: 0, known: 1 },
    ]);
  });

  it("joins a report with the one of the same page that is here, and keeps its picture", () => {
    const picture = "data:image/jpeg;base64,/9j/4AAQ";
    const here: Everything = {
      ...NOTHING,
      reports: [{ ...report("one"), id: "other", seenAt: NOW - 1000, note: "mine", picture }],
    };
    const { result, reports, joined } = compare(here, read(), []);
    expect([reports, joined]).toEqual([{ added: 1, known: 1 }, 1]);
    expect(result.reports).toMatchObject([
      { id: "two" },
      { id: "other", note: "mine", seenAt: NOW, times: 2, picture },
    ]);
    const after = { ...here, ...result };
    expect(changesNothing(compare(after, read(), []))).toBe(true);
  });

  it("is not what an organisation laid down", () => {
    const plan = compare(NOTHING, read(), ["language"]);
    expect(plan.settings.map(({ name }) => name)).toEqual(["mutedSchemes"]);
    expect(plan.staysLocked).toBe(true);
    expect(plan.result.settings.language).toBe("auto");
  });
});
