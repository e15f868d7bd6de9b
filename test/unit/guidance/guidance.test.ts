import { describe, expect, it } from "vitest";
import { SCHEMES } from "../../../src/detect/verdict.ts";
import { releaseChecklist } from "../../../src/guidance/checklist.ts";
import { compileGuidance, readGuidanceFiles } from "../../../src/guidance/compile.ts";
import { LANGUAGES } from "../../../src/guidance/model.ts";
import {
  hotlinesOf,
  isOfficial,
  isStale,
  regionOf,
  schemeInfo,
  situationsAbout,
  topicsAfterPaying,
  topicsFor,
} from "../../../src/guidance/pick.ts";
import { REGIONS } from "../../../src/settings/model.ts";

const files = readGuidanceFiles();
const guidance = compileGuidance(files);
const everyCase = SCHEMES.flatMap((scheme) => REGIONS.map((region) => ({ scheme, region })));

describe("the guidance that ships", () => {
  it.each(everyCase)(
    "has advice and a number to call for $scheme in $region",
    ({ scheme, region }) => {
      const topics = topicsFor(scheme, region);
      expect(topics[0]?.region).toBe(region);
      expect(topics.flatMap(hotlinesOf).some((hotline) => hotline.region === region)).toBe(true);
      for (const language of LANGUAGES)
        expect([schemeInfo(scheme)?.what[language], topics[0]?.advice[language]]).not.toContain("");
    },
  );

  it.each(REGIONS)("says whom to call after paying in %s", (region) => {
    const [first, ...others] = topicsAfterPaying(region);
    expect(first?.region).toBe(region);
    expect([first, ...others].some((topic) => (topic?.steps.length ?? 0) > 0)).toBe(true);
  });

  it("does not name numbers that are known from hearsay only", () => {
    const text = JSON.stringify(guidance);
    for (const number of ["95384", "95118", "95152", "95055", "400-810-8866", "12363", "10107888"])
      expect(text).not.toContain(number);
  });

  it("never calls all repair of credit a scam, nor a person's own cash-out a crime", () => {
    const text = JSON.stringify(guidance);
    expect(text).not.toMatch(
      /征信修复不存在|没有征信修复|(?<!代办的)征信修复都是骗局|套现就是犯罪|套现是犯罪/,
    );
    expect(text).toContain("收费代办的征信修复都是骗局");
  });

  it("says nothing of a price for repairing blacklist records", () => {
    const topic = guidance.topics.find(({ id }) => id === "blacklist");
    expect(JSON.stringify(topic)).not.toMatch(/免费|免費|不收费|不收費|free/);
  });

  it("speaks Taiwan's words to Taiwan", () => {
    const words: string[] = [];
    JSON.stringify(guidance, (key, value) => {
      if (key === "zh_TW") words.push(value);
      return value;
    });
    const mainland =
      /信息|網絡|視頻|軟件|默認|屏幕|共享|短信|賬號|賬戶|渠道|舉報|設備|粘貼|發送|核實|身份|[“”]/;
    // A law keeps the name it has.
    const texts = words.map((text) => text.replaceAll("個人信息保護法", ""));
    expect(texts.filter((text) => mainland.test(text))).toEqual([]);
  });

  it("shouts nowhere", () => {
    expect(JSON.stringify(guidance)).not.toMatch(/[!！]/);
  });
});

describe("the build refuses", () => {
  const broken = (name: keyof typeof files, from: string | RegExp, to: string) => () => {
    const text = files[name].replace(from, to);
    expect(text).not.toBe(files[name]);
    return compileGuidance({ ...files, [name]: text });
  };

  it.each(["C", "D"])("a statement of grade %s", (grade) => {
    expect(broken("topics", "grade: B", `grade: ${grade}`)).toThrow(
      "topics.yaml: force: 0.sources.0.grade: only grades A and B may ship",
    );
  });
  it("a link outside the official hosts", () => {
    const link = broken(
      "topics",
      "https://ipcrs.pbccrc.org.cn",
      "https://pbccrc.org.cn.evil.example",
    );
    expect(link).toThrow("topic report: evil.example is no official host");
  });
  it("a report channel outside the official hosts", () => {
    const link = broken("channels", "https://www.12377.cn", "https://www.12377.com");
    expect(link).toThrow("channel cac: 12377.com is no official host");
  });
  it("a missing language", () => {
    expect(broken("topics", /^ {4}zh_TW: 先問平台.*\n/m, "")).toThrow("force: 0.title.zh_TW");
  });
  it("an unknown hotline", () => {
    expect(broken("topics", 'hotlines: ["95188"]', 'hotlines: ["95384"]')).toThrow(
      "topic force: unknown hotline 95384",
    );
  });
  it("an unknown letter, and a letter that no topic leads to", () => {
    const lost = broken("topics", "letters: [appeal]", "letters: [apeal]");
    expect(lost).toThrow("topic force: unknown letter apeal");
    expect(lost).toThrow("no topic leads to the letter appeal");
  });
  it("a blank that nothing fills, and a field that no blank takes", () => {
    const wrong = broken("letters", "，请帮我止付。\n", "，请帮我止付。{sum}\n");
    expect(wrong).toThrow("letter stop-payment: nothing fills {sum}");
    const spare = broken("letters", "fields: [bank,", "fields: [phone, bank,");
    expect(spare).toThrow("letter stop-payment: the field phone is used nowhere");
    const unknown = broken("letters", "fields: [bank,", "fields: [shoe-size, bank,");
    expect(unknown).toThrow("letter stop-payment: unknown field shoe-size");
  });
  it("a letter without words", () => {
    expect(broken("letters", /^ {2}letter: \|$/m, "  letters: |")).toThrow("letters.yaml: appeal");
  });
  it("a topic that no question leads to", () => {
    expect(broken("situations", "complain, steady]", "complain]")).toThrow(
      "no question leads to the topic steady",
    );
  });
  it("an unknown topic", () => {
    expect(broken("situations", "[friend,", "[fiend,")).toThrow(
      "situation vouch: unknown topic fiend",
    );
  });
  it("a scheme that nothing describes", () => {
    expect(broken("schemes", "scheme: cash-out", "scheme: unfreeze")).toThrow(
      "the scheme cash-out is not described exactly once",
    );
  });
  it("a host or a number that nothing uses", () => {
    expect(broken("hosts", "- 12321.cn", "- 12321.cn\n- 12315.cn")).toThrow(
      "12315.cn is used nowhere",
    );
  });
  it("a day that is none", () => {
    expect(broken("topics", "checked: 2026-11-22", "checked: soon")).toThrow("a day as YYYY-MM-DD");
  });
});

it.each([
  ["zh-CN", "CN"],
  ["zh-TW", "TW"],
  ["zh-Hant-HK", "HK"],
  ["zh_MO", "MO"],
  ["en-US", "CN"],
  ["en-HK", "CN"],
])("a browser that speaks %s begins with guidance for %s", (language, region) => {
  expect(regionOf(language)).toBe(region);
});

it.each([
  ["https://www.12377.cn/x", true],
  ["https://nanjing.pbc.gov.cn/en/", true],
  ["https://12377.cn.evil.example/", false],
  ["https://evil12377.cn/", false],
])("%s is official: %s", (url, official) => {
  expect(isOfficial(url)).toBe(official);
});

describe("the title of a page", () => {
  const about = (title: string) => situationsAbout(title).map(({ id }) => id);

  it.each([
    ["花呗风控怎么解除？一篇讲清新思路", "limited"],
    ["风控花呗是什么意思", "limited"],
    ["借呗额度提升方案：评分优化与融资风险", "limited"],
    ["借呗为什么开通后又被关闭：风险控制的角度", "limited"],
    ["借呗封号是怎么回事，借款人如何避免", "limited"],
    ["“花钱强开借呗”靠谱吗", "offered-fix"],
    ["信用卡逾期半年，怎么和银行协商", "cannot-repay"],
    ["個人徵信異議怎麼提", "wrong-entry"],
    ["花 唄 套 現 違 法 嗎", "cash-needed"],
    ["接到电话说要注销校园贷", "close-account"],
    ["什么是 AB贷", "vouch"],
  ])("“%s” leads to the question %s", (title, id) => expect(about(title)).toContain(id));

  it.each([
    "",
    "番茄炒蛋的做法",
    "服务器限额与风控系统设计",
    "微信账号被封怎么办",
    "手机开通国际漫游",
    "GitHub Actions 额度用完了",
    "按月付款的合同受到限制",
    "部分付款被限制怎么办",
    "金条回收价格与变现",
    "申请信用卡，开通即送好礼",
  ])("“%s” leads to none", (title) => expect(about(title)).toEqual([]));
});

it("guidance is stale after 180 days", () => {
  const checked = "2026-01-01";
  const after = (days: number) => Date.parse(checked) + days * 86_400_000 + 1;
  expect(isStale({ checked }, after(179))).toBe(false);
  expect(isStale({ checked }, after(180))).toBe(true);
});

it("the checklist for a release names every link, number and source once", () => {
  const lines = releaseChecklist(guidance).split("\n");
  expect(lines).toContain("- [ ] https://www.nfra.gov.cn (topic repay; topic complain)");
  expect(lines).toContain("- [ ] 110: 内地报警电话");
  expect(lines.join("\n")).toContain("征信业管理条例第二十五条 https://github.com/LawRefBook/Laws");
  expect(lines).toContain("- [ ] https://cyberpolice.mps.gov.cn (channel police)");
  const boxes = lines.filter((line) => line.startsWith("- [ ]"));
  expect(new Set(boxes).size).toBe(boxes.length);
});
