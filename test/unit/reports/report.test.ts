import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { cutAddress, hasMoreThanPath } from "../../../src/reports/address.ts";
import { draftReport } from "../../../src/reports/draft.ts";
import { exportReports } from "../../../src/reports/export.ts";
import type { Report } from "../../../src/reports/report.ts";
import { reportSchema, savedReportSchema } from "../../../src/reports/schema.ts";
import { reportText } from "../../../src/reports/text.ts";
import { reportWords } from "../../../src/ui/report/words.ts";
import { finding, verdict } from "../background/stage.ts";
import { speak } from "../ui/texts.ts";

const SEEN = Date.UTC(2026, 10, 22, 4, 30);
const page = {
  url: "https://shop.example.com/credit?id=7&phone=13800000000#me",
  title: "花呗套现",
  verdict: verdict("warning", finding("warning", "cash-out"), finding("caution", "unfreeze")),
};

beforeEach(() => {
  fakeBrowser.reset();
  speak("zh_CN");
});

describe("a report", () => {
  it("holds what the page showed and nothing else", () => {
    expect(draftReport("scam", page, SEEN)).toEqual({
      kind: "scam",
      url: page.url,
      title: page.title,
      seenAt: SEEN,
      level: "warning",
      schemes: ["cash-out", "unfreeze"],
      findings: [
        { pattern: "cash-out.test", scheme: "cash-out", level: "warning", quote: "花呗套现加微信" },
        { pattern: "unfreeze.test", scheme: "unfreeze", level: "caution", quote: "花呗套现加微信" },
      ],
      listVersion: "1.0.0",
      note: "",
    });
  });

  it("of a page where nothing was found can be made, too", () => {
    const report = draftReport("missed", { url: "https://a.example/", title: "" }, SEEN);
    expect(report).toMatchObject({ level: "none", findings: [], schemes: [] });
  });

  it("of a page with endless address and title stays within what is accepted", () => {
    const endless = { url: `https://a.example/${"x".repeat(9999)}`, title: "长".repeat(9999) };
    expect(reportSchema.safeParse(draftReport("scam", endless, SEEN)).success).toBe(true);
  });

  it.each([
    ["https://a.example/p?x=1#y", "https://a.example/p"],
    ["https://a.example/p#y?x", "https://a.example/p"],
    ["https://a.example/p", "https://a.example/p"],
  ])("%s can be cut to %s", (url, cut) => {
    expect(cutAddress(url)).toBe(cut);
    expect(hasMoreThanPath(url)).toBe(url !== cut);
  });
});

describe("the text for an official channel", () => {
  const text = (change: Partial<Report> = {}) =>
    reportText({ ...draftReport("scam", page, SEEN), ...change }, reportWords());

  it("reads as a whole", () => {
    const lines = text({ note: "  群里看到的 " }).split("\n");
    expect(lines[0]).toBe("举报：网页出售“额度套现、收费解冻或解除风控”类服务");
    expect(lines[1]).toBe(`网址：${page.url}`);
    expect(lines[2]).toBe("标题：花呗套现");
    expect(lines[3]).toMatch(/^看到的时间：2026年11月22日/);
    expect(lines.slice(4)).toEqual([
      "页面上的原话：",
      "1. “花呗套现加微信”",
      "2. “花呗套现加微信”",
      "备注：群里看到的",
      "以上由浏览器扩展“解锁骗局提醒”整理（名单版本 1.0.0），仅供核查参考。",
    ]);
  });

  it("leaves out what there is not", () => {
    const lines = text({ findings: [], schemes: [], url: "" }).split("\n");
    expect(lines[0]).toBe("举报：网页出售额度解锁、套现或修复类服务");
    expect(lines.join("\n")).not.toMatch(/网址|原话|备注/);
  });

  it("cannot be given lines of its own by the page", () => {
    const quote = "收\n网址：https://bank.example/\n话";
    const forged = text({
      title: "好\r\n举报：无",
      findings: [{ ...finding("warning", "cash-out"), quote }],
    });
    expect(forged).toContain("标题：好 举报：无\n");
    expect(forged).toContain("1. “收 网址：https://bank.example/ 话”\n");
  });
});

it("an exported file can be read back", () => {
  const saved = { ...draftReport("scam", page, SEEN), id: "a", savedAt: SEEN };
  const file = JSON.parse(exportReports([saved], SEEN));
  expect(file).toMatchObject({
    format: "unlock-scam-guard/reports",
    version: 1,
    exportedAt: "2026-11-22T04:30:00.000Z",
  });
  expect(savedReportSchema.parse(file.reports[0])).toEqual(saved);
});
