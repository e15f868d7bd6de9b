import { describe, expect, it } from "vitest";
import { SCHEMES } from "../../../src/detect/verdict.ts";
import { isStale } from "../../../src/guidance/age.ts";
import { releaseChecklist } from "../../../src/guidance/checklist.ts";
import {
  compileGuidance,
  readGuidanceFiles,
  readUnverified,
} from "../../../src/guidance/compile.ts";
import { HEARSAY } from "../../../src/guidance/model.ts";
import { numbersIn } from "../../../src/guidance/numbers.ts";
import {
  firstTopicsFor,
  hotlinesOf,
  isOfficial,
  regionFor,
  schemeInfo,
  situationsAbout,
  topicsAfterPaying,
  topicsAfterPayingElsewhere,
  topicsFor,
} from "../../../src/guidance/pick.ts";
import { LANGUAGES, type Language } from "../../../src/language/languages.ts";
import { REGIONS } from "../../../src/settings/model.ts";
import { typographyFaults } from "../typography.ts";
import { texts } from "../ui/texts.ts";

const files = readGuidanceFiles();
const guidance = compileGuidance(files);
const everyCase = SCHEMES.flatMap((scheme) => REGIONS.map((region) => ({ scheme, region })));

/** Everything that is said in a language. */
function inLanguage(language: Language): string[] {
  const said: string[] = [];
  JSON.stringify(guidance, (key, value) => {
    if (key === language) said.push(value);
    return value;
  });
  return said;
}

describe("the guidance that ships", () => {
  it.each(everyCase)(
    "has advice and a number to call for $scheme in $region",
    ({ scheme, region }) => {
      const topics = topicsFor(scheme, region);
      expect(topics[0]?.region).toBe(region);
      expect(topics.flatMap(hotlinesOf).some((hotline) => hotline.region === region)).toBe(true);
      const { what, why } = schemeInfo(scheme) ?? {};
      for (const language of LANGUAGES)
        for (const text of [what, why, topics[0]?.advice]) expect(text?.[language]).toMatch(/\S/);
    },
  );

  it.each([
    ["CN", "110"],
    ["HK", "18222"],
    ["TW", "165"],
    ["MO", "993"],
  ] as const)("to those who have paid in %s says first to call %s", (region, number) => {
    const [first] = topicsAfterPaying(region);
    expect(first).toMatchObject({ region, afterPaying: true });
    expect(first?.hotlines[0]).toBe(number);
    for (const language of LANGUAGES) expect(first?.steps[0]?.[language]).toContain(number);
  });

  it.each(REGIONS)(
    "never tells those who have paid in %s to be careful before they pay",
    (region) => {
      const topics = [...topicsAfterPaying(region), ...topicsAfterPayingElsewhere(region)];
      expect(new Set(topics.map((topic) => topic.region))).toEqual(new Set(REGIONS));
      for (const { title, advice, steps } of topics)
        expect(JSON.stringify([title, advice, steps])).not.toMatch(
          /先别|先別|before you (transfer|send|pay)/,
        );
    },
  );

  it.each(everyCase)("has a mainland answer beside the local one for $scheme in $region", (one) => {
    const regions = firstTopicsFor(one.scheme, one.region).map(({ region }) => region);
    expect(regions).toEqual(one.region === "CN" ? ["CN"] : [one.region, "CN"]);
  });

  it.each(["why", "steady"])("of %s says step by step what it rests on, hearsay too", (id) => {
    const { steps = [], sources = [] } = guidance.topics.find((topic) => topic.id === id) ?? {};
    const bases = steps.map(({ basis }) => basis);
    expect(bases).toContain(HEARSAY);
    for (const basis of bases) expect([HEARSAY, ...sources.map((s) => s.title)]).toContain(basis);
  });

  it.each(["cannot-repay", "vouch", "wrong-entry", "offered-fix"])(
    "warns of forged papers where it answers %s",
    (id) => {
      const papers = guidance.topics.find((topic) => topic.id === "papers");
      expect(papers?.sources[0]?.grade).toBe("A");
      expect(guidance.situations.find((one) => one.id === id)?.topics).toContain("papers");
    },
  );

  it.each(["appeal", "objection", "instalment"])(
    "warns of forged papers before the letter %s",
    (id) => {
      const purpose = guidance.letters.find((letter) => letter.id === id)?.purpose;
      expect([purpose?.zh_CN, purpose?.zh_TW, purpose?.en]).toEqual([
        expect.stringContaining("刑法第二百八十条"),
        expect.stringContaining("大陸刑法第 280 條"),
        expect.stringContaining("Criminal Law, art. 280"),
      ]);
    },
  );

  it("is set in good type in every language", () => {
    const faults: [string, string[]][] = [];
    for (const language of LANGUAGES)
      for (const text of inLanguage(language)) {
        const found = typographyFaults(text, language);
        if (found.length > 0) faults.push([text, found]);
      }
    expect(faults).toEqual([]);
  });

  it("names in the texts of the product only numbers of its table", () => {
    const known = guidance.hotlines.map(({ number }) => number);
    for (const language of LANGUAGES)
      for (const [key, text] of texts(language))
        for (const number of numbersIn(text))
          expect([key, known]).toEqual([key, expect.arrayContaining([number])]);
  });

  it("does not name numbers that are known from hearsay only", () => {
    const text = JSON.stringify(guidance);
    for (const number of [
      "95384",
      "95118",
      "95152",
      "95055",
      "400-810-8866",
      "12363",
      "12321",
      "10107888",
      "cyberpolice",
    ])
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
    const mainland =
      /信息|網絡|視頻|軟件|默認|屏幕|共享|短信|賬號|賬戶|渠道|舉報|設備|粘貼|發送|核實|身份|手機銀行|網上銀行|中介|臺灣金管會|原件|材料|[“”]/;
    // A law keeps the name it has.
    const texts = inLanguage("zh_TW").map((text) => text.replaceAll("個人信息保護法", ""));
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

  it("a check or a source of a day that has not come", () => {
    const tomorrow = /^(topics|hotlines): 2999(-01-01)? has not come yet$/m;
    expect(broken("topics", /checked: \S+/, "checked: 2999-01-01")).toThrow(tomorrow);
    expect(broken("hotlines", /date: \S+/, 'date: "2999"')).toThrow(tomorrow);
  });

  it("nothing that was good on an earlier day", () => {
    expect(compileGuidance(files, Date.parse("2126-01-01"))).toEqual(guidance);
  });

  const SOURCED = ["topics", "schemes", "letters", "channels", "hotlines"] as const;

  it.each(SOURCED.flatMap((name) => [["C", name] as const, ["D", name] as const]))(
    "a statement of grade %s in %s",
    (grade, name) => {
      expect(broken(name, /grade: [AB]/, `grade: ${grade}`)).toThrow(
        /^\w+\.yaml: [\w-]+: 0\.sources\.0\.grade: only grades A and B may ship$/,
      );
    },
  );
  it.each(SOURCED)("a source without its address in %s", (name) => {
    expect(broken(name, /^ {6}url: .*\n/m, "")).toThrow(/^\w+\.yaml: [\w-]+: \d+\.sources\.0\.url/);
  });
  it.each(SOURCED)("a statement without a source in %s", (name) => {
    expect(broken(name, /^ {2}sources:\n(?: {4}.*\n)+/m, "  sources: []\n")).toThrow(
      `${name}.yaml`,
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
    expect(broken("topics", /^ {6}en: Keep your number.*\n/m, "")).toThrow("steady");
  });
  it.each(["schemes", "situations", "letters", "channels", "hotlines"] as const)(
    "a missing language in %s",
    (name) => {
      for (const language of LANGUAGES)
        expect(broken(name, new RegExp(`^ {4}${language}: .*\\n`, "m"), "")).toThrow(
          new RegExp(`^${name}\\.yaml: [\\w-]+: 0\\.\\w+\\.${language}: `),
        );
    },
  );
  it("an unknown hotline", () => {
    expect(broken("topics", 'hotlines: ["95188",', 'hotlines: ["95384",')).toThrow(
      "topic force: unknown hotline 95384",
    );
    expect(broken("channels", 'hotline: "12377"', 'hotline: "12321"')).toThrow(
      "channel cac: unknown hotline 12321",
    );
  });
  it("a number in a sentence that is not in the table, or is one of another place", () => {
    expect(broken("topics", "可以向 12378 投诉", "可以向 12345 投诉")).toThrow(
      "topic repay: 12345 is no number of CN",
    );
    expect(broken("topics", "先打 18222", "先打 110")).toThrow(
      "topic hk-antiscam: 110 is no number of HK",
    );
    expect(broken("letters", "（打 110）", "（打 400-810-8866）")).toThrow(
      "letter stop-payment: 400-810-8866 is no number of CN",
    );
  });
  it("a step that does not say what it rests on, where others do", () => {
    expect(broken("topics", "      basis: hearsay\n", "")).toThrow(
      "topic why: a step does not say what it rests on",
    );
    expect(broken("topics", "basis: hearsay", "basis: 听说")).toThrow(
      "topic why: unknown basis 听说",
    );
  });
  it("a place where nothing is said to those who have paid", () => {
    expect(
      broken(
        "topics",
        "  region: MO\n  schemes: [force-open, unfreeze, limit-boost, cash-out, credit-repair, upfront-loan, debt-agency]\n  afterPaying: true\n",
        "  region: MO\n  schemes: [unfreeze]\n",
      ),
    ).toThrow("not exactly one topic says what to do after paying in MO");
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
    expect(broken("hosts", "- 12377.cn", "- 12377.cn\n- 12315.cn")).toThrow(
      "12315.cn is used nowhere",
    );
  });
  it("a day that is none", () => {
    expect(broken("topics", "checked: 2026-11-22", "checked: soon")).toThrow("a day as YYYY-MM-DD");
    for (const none of ["2026-13-01", "2026-02-30"])
      expect(broken("letters", "checked: 2026-11-22", `checked: ${none}`)).toThrow("no such day");
    expect(broken("topics", 'date: "2022-08"', 'date: "2022-19"')).toThrow("no such day");
  });
  it("a source whose address cannot be read", () => {
    expect(broken("topics", "http://jlqns.cn/", "http://%zz/")).toThrow("force: 0.sources.0.url");
  });
  it("a number of another place beside a topic", () => {
    expect(broken("topics", 'hotlines: ["165"]', 'hotlines: ["110"]')).toThrow(
      "topic tw-165: 110 is no number of TW",
    );
  });
  it("a number that is given twice", () => {
    expect(broken("hotlines", 'number: "993"', 'number: "165"')).toThrow(
      "the hotline 165 is given twice",
    );
  });
  it.each([
    ["HK", "hk-antiscam"],
    ["TW", "tw-165"],
    ["MO", "mo-antiscam"],
  ])("a scheme for which nobody can be called in %s", (region, id) => {
    const schemes = new RegExp(`(- id: ${id}\n  region: ..\n  schemes: .*)cash-out, `);
    expect(broken("topics", schemes, "$1")).toThrow(
      `no topic with a number to call for the scheme cash-out in ${region}`,
    );
  });
  it("an address in a sentence that is no authority's", () => {
    expect(broken("topics", "（平台的自动风险评估）", "（见 www.jiefeng.com）")).toThrow(
      "topic force: jiefeng.com is no official host",
    );
  });
  it("simplified characters for Taiwan", () => {
    expect(broken("topics", "zh_TW: 先問平台，不必付錢", "zh_TW: 先问平台，不用付钱")).toThrow(
      "topic force: zh_TW in simplified characters: 先问平台",
    );
  });
});

it.each([
  ["zh-CN", "CN"],
  ["zh-TW", "TW"],
  ["zh-HK", "HK"],
  ["zh-Hant-HK", "HK"],
  ["zh_MO", "MO"],
  ["pt-MO", "MO"],
  ["en-HK", "HK"],
  ["en-TW", "TW"],
  ["en-US", "CN"],
  ["en-US, en, zh-TW, zh", "TW"],
  ["zh-HK, zh-TW, en", "HK"],
  ["zh", "CN"],
  ["", "CN"],
])("a browser that speaks %s begins with guidance for %s", (languages, region) => {
  expect(regionFor("auto", languages.split(", "))).toBe(region);
  expect(regionFor("TW", languages.split(", "))).toBe("TW");
});

it.each([
  ["立刻打 110（内地）", ["110"]],
  ["在澳门：先打 8800 7777；要报案打 993。", ["8800 7777", "993"]],
  ["拨打400-810-8866", ["400-810-8866"]],
  ["打 ９５３８４ 或 010-12345678", ["95384", "010-12345678"]],
  ["超过 180 天，1500 多起案件，20 日内，2026 年 3 月 31 日，art. 280, 2026-11-22", []],
])("“%s” names the numbers %j", (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
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
  const lines = releaseChecklist(guidance, readUnverified()).split("\n");
  expect(lines).toContain("- [ ] https://www.nfra.gov.cn (topic repay; topic complain)");
  expect(lines).toContain("- [ ] 110: 内地报警电话");
  expect(lines.join("\n")).toContain("征信业管理条例第二十五条 https://github.com/LawRefBook/Laws");
  expect(lines).toContain("- [ ] https://www.12377.cn (topic ads; channel cac)");
  expect(
    lines.filter((line) => /^- \[ \] (The one-off|征信业管理条例: any)/.test(line)),
  ).toHaveLength(2);
  const boxes = lines.filter((line) => line.startsWith("- [ ]"));
  expect(new Set(boxes).size).toBe(boxes.length);
});
