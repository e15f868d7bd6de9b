import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { exportReports } from "../../../src/reports/export.ts";
import type { ReportInFile } from "../../../src/reports/report.ts";
import { stripAddress, stripPersonal } from "../../../src/reports/strip.ts";

const BASE: ReportInFile = {
  id: "a",
  savedAt: 0,
  kind: "false-alarm",
  url: "https://bank.example/help?customer=77#me",
  title: "帮助",
  seenAt: 0,
  level: "warning",
  schemes: ["cash-out"],
  findings: [
    { pattern: "cash-out.test", scheme: "cash-out", level: "warning", quote: "花呗套现" },
    { pattern: "unfreeze.test", scheme: "unfreeze", level: "caution", quote: "解冻" },
  ],
  listVersion: "1.0.0",
  note: "我的电话是 13911112222",
  marked: "花呗套现是违规的，请拨 13911112222 找张经理\n\n账户解冻请到网点",
};

function run(reports: readonly ReportInFile[] | string, ...args: string[]) {
  const folder = mkdtempSync(join(tmpdir(), "reports-"));
  const file = join(folder, "reports.json");
  writeFileSync(file, typeof reports === "string" ? reports : exportReports(reports, 0));
  const command = ["--disable-warning=ExperimentalWarning", "src/cli/import-reports.ts"];
  const again = () =>
    spawnSync(process.execPath, [...command, file, ...args], { encoding: "utf8" });
  return { ...again(), again, review: join(folder, "reports.review.yaml") };
}

describe("import-reports", () => {
  it("sorts what was marked under the patterns that found it, and what was missed by itself", () => {
    const missed = {
      ...BASE,
      id: "b",
      kind: "missed",
      findings: [],
      marked: "有额度加 QQ 66778899",
    };
    const { stdout, status, review } = run([
      BASE,
      missed as ReportInFile,
      { ...BASE, kind: "scam" },
    ]);
    expect(status).toBe(0);
    expect(parse(readFileSync(review, "utf8"))).toEqual({
      "false-alarms": [
        {
          scheme: "cash-out",
          patterns: [
            {
              id: "cash-out.test",
              counterexamples: ["花呗套现是违规的，请拨 13000000000 找某经理"],
            },
          ],
        },
        {
          scheme: "unfreeze",
          patterns: [{ id: "unfreeze.test", counterexamples: ["账户解冻请到网点"] }],
        },
      ],
      missed: [{ seen: "https://bank.example/help", examples: ["有额度加 QQ 10000000"] }],
    });
    expect(stdout).toContain("1 false alarm: 2 counterexamples, 0 still found by this list");
    expect(stdout).toContain("1 missed: 1 example, 0 still missed by this list");
    expect(stdout).toContain("1 report of offers");
  });

  it("overwrites nothing", () => {
    const { again, review } = run([BASE]);
    writeFileSync(review, "mine");
    const { status, stderr } = again();
    expect(status).toBe(1);
    expect(stderr).toContain("was left as it is");
    expect(readFileSync(review, "utf8")).toBe("mine");
  });

  it.each([
    ["{}", "not an export of reports"],
    [exportReports([], 0), "no false alarm"],
    [exportReports([], 0).replace('"version": 2', '"version": 9'), "a later version"],
  ])("refuses %j and says why", (text, why) => {
    const { status, stderr } = run(text);
    expect(status).toBe(1);
    expect(stderr).toContain(why);
  });
});

describe("personal data", () => {
  it.each([
    ["电话13812345678谢谢", "电话13000000000谢谢"],
    ["138 1234 5678", "130 0000 0000"],
    ["⑧ 个点", "⑧ 个点"],
    ["身份证11010519491231002X", "身份证10000000000000000x"],
    ["卡号6222 0202 0011 2233 445", "卡号1000 0000 0000 0000 000"],
    ["加微信 huishou5202", "加微信 xxxxxxx1000"],
    ["V：abc_001x", "V：xxx_100x"],
    ["发到 zhang.san@mail.example.cn 即可", "发到 name@example.com 即可"],
    ["联系人：欧阳小明，收款人李四", "联系人：某某，收款人某某"],
    ["找王老师或者李小姐", "找某老师或者某小姐"],
    [`${"字".repeat(80)}zhang@mail.cn`, `${"字".repeat(21)}name@example.com`],
    ["见 http://a.example/http://b.example/?u=7 和", "见 http://a.example/http://b.example/ 和"],
    ["我叫张三，本人李小四。", "我叫某某，本人某某。"],
    ["本人方便的时候，我是华夏银行的", "本人方便的时候，我是华夏银行的"],
    ["QQ：123456，企鹅号 98765", "QQ：100000，企鹅号 10000"],
    ["见 https://a.example/p?uid=7&t=x#y。", "见 https://a.example/p。"],
    ["花呗套现，4个点，2026年11月22日，拨打 95188", "花呗套现，4个点，2026年11月22日，拨打 95188"],
  ])("%j becomes %j", (text, stripped) => expect(stripPersonal(text)).toBe(stripped));

  it.each([
    ["a"],
    ["a."],
    ["名"],
    ["a@"],
    ["a@a"],
    ["http://"],
    ["https://a.example/"],
    ["1 "],
    ["1234567 "],
    ["姓名："],
    ["qq "],
    ["v"],
    ["+ "],
    ["a_1"],
    ["我叫赵"],
    ["赵经"],
  ])(
    "of %j over and over is taken out in time that grows with the text, not with its square",
    (part) => {
      const seconds = (length: number) => {
        const text = part.repeat(length / part.length);
        const runs = Array.from({ length: 3 }, () => {
          const { user } = process.cpuUsage();
          stripPersonal(text);
          return (process.cpuUsage().user - user) / 1e6;
        });
        return Math.min(...runs);
      };
      // The square would be 64 times as much.
      expect(seconds(160_000)).toBeLessThan(0.05 + 24 * seconds(20_000));
    },
  );

  it.each([
    [
      "https://user:pass@a.example:8080/u/13812345678/x?y#z",
      "https://a.example:8080/u/13000000000/x",
    ],
    ["file:///home/zhang/a.html", ""],
    ["", ""],
  ])("of an address, %j, only %j stays", (url, stripped) =>
    expect(stripAddress(url)).toBe(stripped),
  );
});
