import { describe, expect, it } from "vitest";
import { filterReports, NO_FILTER } from "../../../src/reports/filter.ts";
import type { SavedReport } from "../../../src/reports/report.ts";
import { storageUse } from "../../../src/reports/size.ts";

const BASE: SavedReport = {
  id: "a",
  savedAt: 0,
  kind: "scam",
  url: "https://shop.example.com/",
  title: "花呗套现",
  seenAt: new Date(2026, 10, 22, 23, 59).getTime(),
  level: "warning",
  schemes: ["cash-out"],
  findings: [{ pattern: "p", scheme: "cash-out", level: "warning", quote: "加微信 ABC123" }],
  listVersion: "1",
  note: "群里看到的",
};
const OTHER: SavedReport = {
  ...BASE,
  id: "b",
  kind: "missed",
  url: "",
  title: "收到的消息",
  seenAt: new Date(2026, 10, 23, 0, 0).getTime(),
  schemes: [],
  findings: [],
  note: "",
  marked: "白条变现",
};

describe("among saved reports", () => {
  it.each([
    [{}, "ab"],
    [{ words: "ａｂｃ１２３ 群里" }, "a"],
    [{ words: "变现" }, "b"],
    [{ words: "shop 变现" }, ""],
    [{ kind: "missed" }, "b"],
    [{ scheme: "cash-out" }, "a"],
    [{ to: "2026-11-22" }, "a"],
    [{ from: "2026-11-23" }, "b"],
    [{ from: "2026-11-22", to: "2026-11-23" }, "ab"],
    [{ from: "nonsense" }, "ab"],
  ] as const)("%j finds %j", (filter, ids) => {
    const found = filterReports([BASE, OTHER], { ...NO_FILTER, ...filter });
    expect(found.map(({ id }) => id).join("")).toBe(ids);
  });

  it("the space taken counts pictures", () => {
    expect(storageUse([{ ...BASE, pictureSize: 500_000 }]) - storageUse([BASE])).toBeGreaterThan(
      500_000,
    );
  });
});
