import { describe, expect, it } from "vitest";
import {
  byScheme,
  count,
  type History,
  lastWeeks,
  MAX_WEEKS,
  merge,
  mondayOf,
  total,
} from "../../../src/history/model.ts";

const at = (day: string) => new Date(`${day}T12:00:00`).getTime();
const WEEK = 7 * 86_400_000;

describe("the week of a day", () => {
  it.each([
    ["2026-11-16", "2026-11-16"],
    ["2026-11-22", "2026-11-16"],
    ["2026-11-23", "2026-11-23"],
    ["2027-01-01", "2026-12-28"],
  ])("%s begins on Monday %s", (day, monday) => {
    expect(mondayOf(at(day))).toBe(monday);
  });

  it("goes by the clock of the device, up to the last minute", () => {
    expect(mondayOf(new Date("2026-11-22T23:59:00").getTime())).toBe("2026-11-16");
    expect(mondayOf(new Date("2026-11-23T00:00:00").getTime())).toBe("2026-11-23");
  });
});

describe("counting", () => {
  it("adds pages and banners to their week, by level and scheme", () => {
    const warning = { level: "warning", scheme: "cash-out" } as const;
    const caution = { level: "caution", scheme: "unfreeze" } as const;
    const events = ["page", warning, "page", warning, caution] as const;
    const week = events.reduce<History>((all, one) => count(all, one, at("2026-11-18")), []);
    expect(count(week, "page", at("2026-11-25"))).toEqual([
      {
        monday: "2026-11-16",
        pages: 2,
        warnings: { "cash-out": 2 },
        cautions: { unfreeze: 1 },
      },
      { monday: "2026-11-23", pages: 1, warnings: {}, cautions: {} },
    ]);
  });

  it("lets old weeks go", () => {
    let history: History = [];
    for (let week = 0; week < MAX_WEEKS + 10; week++)
      history = count(history, "page", at("2020-01-06") + week * WEEK);
    expect(history).toHaveLength(MAX_WEEKS);
    expect(history[0]?.monday).toBe(mondayOf(at("2020-01-06") + 10 * WEEK));
  });
});

const HERE: History = [
  { monday: "2026-11-09", pages: 5, warnings: { "cash-out": 2 }, cautions: {} },
  { monday: "2026-11-16", pages: 9, warnings: { "cash-out": 1, unfreeze: 4 }, cautions: {} },
];
const FILE: History = [
  { monday: "2026-11-02", pages: 1, warnings: {}, cautions: {} },
  { monday: "2026-11-16", pages: 3, warnings: { "cash-out": 6 }, cautions: { unfreeze: 1 } },
];

describe("two histories as one", () => {
  it("keep the larger of each count, and every week", () => {
    expect(merge(HERE, FILE)).toEqual([
      FILE[0],
      HERE[0],
      {
        monday: "2026-11-16",
        pages: 9,
        warnings: { "cash-out": 6, unfreeze: 4 },
        cautions: { unfreeze: 1 },
      },
    ]);
  });

  it("are the same the second time", () => {
    const once = merge(HERE, FILE);
    expect(merge(once, FILE)).toEqual(once);
  });
});

it("sums up by scheme, the most frequent first", () => {
  expect(byScheme(HERE, "warnings")).toEqual([
    ["unfreeze", 4],
    ["cash-out", 3],
  ]);
  expect(total({ "cash-out": 1, unfreeze: 4 })).toBe(5);
});

it("shows weeks in which nothing happened as empty ones", () => {
  const weeks = lastWeeks(HERE, 4, at("2026-11-25"));
  expect(weeks.map(({ monday, pages }) => [monday, pages])).toEqual([
    ["2026-11-02", 0],
    ["2026-11-09", 5],
    ["2026-11-16", 9],
    ["2026-11-23", 0],
  ]);
});
