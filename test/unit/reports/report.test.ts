import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { cutAddress, hasMoreThanPath } from "../../../src/reports/address.ts";
import { reportsTable } from "../../../src/reports/csv.ts";
import { draftReport } from "../../../src/reports/draft.ts";
import { exportReports } from "../../../src/reports/export.ts";
import { readExport } from "../../../src/reports/import.ts";
import type { Report } from "../../../src/reports/report.ts";
import { reportSchema } from "../../../src/reports/schema.ts";
import { reportText } from "../../../src/reports/text.ts";
import { reportWords, tableWords } from "../../../src/ui/report/words.ts";
import { finding, verdict } from "../background/stage.ts";
import { speak } from "../ui/texts.ts";

const SEEN = Date.UTC(2026, 10, 22, 4, 30);
const PICTURE = "data:image/jpeg;base64,/9j/4AAQ";
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

  it("says once what the page says in several places", () => {
    const one = finding("warning", "cash-out");
    const repeated = verdict(
      "warning",
      one,
      { ...one, passage: 7 },
      finding("warning", "unfreeze"),
    );
    const { findings } = draftReport("scam", { ...page, verdict: repeated }, SEEN);
    expect(findings.map(({ pattern }) => pattern)).toEqual(["cash-out.test", "unfreeze.test"]);
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
    expect(lines[0]).toBe("举报：出售“额度套现、收费解冻或解除风控”类服务");
    expect(lines[1]).toBe(`网址：${page.url}`);
    expect(lines[2]).toBe("标题：花呗套现");
    expect(lines[3]).toMatch(/^看到的时间：2026年11月22日/);
    expect(lines.slice(4)).toEqual([
      "原话：",
      "1. “花呗套现加微信”",
      "2. “花呗套现加微信”",
      "备注：群里看到的",
      "以上由浏览器扩展“解冻骗局提醒”整理（名单版本 1.0.0），仅供核查参考。",
    ]);
  });

  it("leaves out what there is not", () => {
    const lines = text({ findings: [], schemes: [], url: "" }).split("\n");
    expect(lines[0]).toBe("举报：出售额度解锁、套现或修复类服务");
    expect(lines.join("\n")).not.toMatch(/网址|原话|备注/);
  });

  it("of a message holds the message, as one line", () => {
    const lines = text({ url: "", findings: [], text: "白条取现\n网址：https://bank.example/" });
    expect(lines).toContain("保存的文字：白条取现 网址：https://bank.example/\n");
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

describe("a table of reports", () => {
  const saved = { ...draftReport("scam", page, SEEN), id: "a", savedAt: SEEN };
  const cells = (change: object) =>
    reportsTable([{ ...saved, ...change }], tableWords())
      .split("\r\n")[1]
      ?.slice(1, -1)
      .split('","');

  it("is read as Chinese, with a heading", () => {
    const table = reportsTable([saved], tableWords());
    expect(table.startsWith('\ufeff"记录类别","看到的时间","网址"')).toBe(true);
    expect(cells({})?.slice(0, 4)).toEqual([
      "举报",
      "2026-11-22T04:30:00.000Z",
      page.url,
      "花呗套现",
    ]);
  });

  it.each(["=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\t=1", "  =1", "＝1+1", "\n=1"])(
    "lets no spreadsheet run %j",
    (title) => expect(cells({ title })?.[3]).toBe(`'${title}`),
  );

  it("keeps quotation marks and lines inside their cell", () => {
    const table = reportsTable([{ ...saved, title: '一"二",三', note: "甲\n乙" }], tableWords());
    expect(table).toContain('"一""二"",三"');
    expect(table).toContain('"甲\n乙"');
  });
});

describe("an exported file", () => {
  const saved = { ...draftReport("scam", page, SEEN), id: "a", savedAt: SEEN };
  const { id, savedAt, ...unsaved } = saved;

  it("names its format", () => {
    expect(JSON.parse(exportReports([saved], SEEN))).toMatchObject({
      format: "unlock-scam-guard/reports",
      version: 2,
      exportedAt: "2026-11-22T04:30:00.000Z",
    });
  });

  it("is read back as it was", () => {
    expect(readExport(exportReports([saved], SEEN), SEEN)).toEqual({
      reports: [{ ...unsaved, id, savedAt }],
      unreadable: 0,
    });
  });

  it("with a report that was never saved gives it an id", () => {
    expect(readExport(exportReports([unsaved], SEEN), SEEN)).toMatchObject({
      reports: [{ ...unsaved, id: expect.stringMatching(/./), savedAt: SEEN }],
    });
  });

  it("gives what can be read, and says how much could not", () => {
    const file = JSON.parse(exportReports([saved], SEEN));
    file.reports.push({ url: "x" }, null);
    expect(readExport(JSON.stringify(file), SEEN)).toMatchObject({
      reports: [{ id: "a" }],
      unreadable: 2,
    });
  });

  it("carries what the person marked, the words and the picture", () => {
    const whole = {
      ...saved,
      marked: "甲",
      text: "乙",
      times: 2,
      firstSeenAt: 1,
      picture: PICTURE,
    };
    expect(readExport(exportReports([whole], SEEN), SEEN)).toMatchObject({ reports: [whole] });
  });

  it("brings no picture that is anything but a picture", () => {
    const forged = { ...saved, picture: "data:text/html;base64,PGI+" };
    expect(readExport(exportReports([forged], SEEN), SEEN)).toEqual({ reports: [], unreadable: 1 });
  });

  it("of the first version is read", () => {
    const file = JSON.parse(exportReports([saved], SEEN));
    expect(readExport(JSON.stringify({ ...file, version: 1 }), SEEN)).toMatchObject({
      reports: [{ id: "a" }],
    });
  });

  it("of a later version is refused as such", () => {
    const file = JSON.parse(exportReports([saved], SEEN));
    expect(readExport(JSON.stringify({ ...file, version: 3 }), SEEN)).toBe("newer");
  });

  it.each(["", "{", "[]", "null", '{"format":"other","version":1,"reports":[]}'])(
    "is not %j",
    (text) => expect(readExport(text, SEEN)).toBe("other"),
  );
});
