import { describe, expect, it } from "vitest";
import { detect } from "../../../src/detect/index.ts";
import { MAX_CHARACTERS, MAX_FINDINGS } from "../../../src/detect/verdict.ts";
import { passagesFromText } from "../../../src/page/from-text.ts";

const AD = "花呗白条秒套，点位低，秒到账，加微信 abcd12345";
const level = (text: string, host?: string) => detect(passagesFromText(text), { host }).level;

describe("stance", () => {
  it.each([
    ["an offer in its own voice", AD, "warning"],
    [
      "a police notice that quotes an offer in full",
      `警方提醒：近期有人发布“${AD}”的广告，这是诈骗，切勿相信，如已转账请立即报警。`,
      "none",
    ],
    [
      "a court report",
      `法院审理查明，被告人张某在网上发布“${AD}”等信息，非法获利三万元，一审以非法经营罪判处有期徒刑二年。`,
      "none",
    ],
    ["a question", "花呗可以套现吗？手续费多少", "none"],
    ["somebody in trouble who asks for help", "我的花呗被冻结了，可以帮我解冻吗", "none"],
    [
      "an explanation of what the platform allows",
      "花呗只能用于消费，不支持提现，任何套现行为都违反用户协议。",
      "none",
    ],
  ])("%s", (_what, text, expected) => {
    expect(level(text)).toBe(expected);
  });

  it("does not join words across passages", () => {
    expect(level("花\n呗\n套\n现\n加\n微\n信")).toBe("none");
  });
});

describe("a text of a few characters", () => {
  const against = (characters: number) =>
    detect(
      passagesFromText("我收花呗额度，马上给你现钱".padEnd(characters, "，")),
    ).findings[0]?.clues.find(({ id }) => id === "few-characters")?.weight;

  it.each([
    [32, -1.7],
    [36, -0.85],
    [40, undefined],
  ])("needs more to be an offer: of %i %s", (characters, weight) => {
    expect(against(characters)).toBe(weight);
  });

  it.each(["花呗搞定了，原来是卡限额", "花呗评分给你们打一个低的"])("%s is none", (text) => {
    expect(level(text)).toBe("none");
  });

  it("does not where there is a way to be reached", () => {
    const clues = detect(passagesFromText("有额度加v取")).findings.flatMap((found) => found.clues);
    expect(clues.map(({ id }) => id)).not.toContain("few-characters");
  });

  it.each(["有额度加v取", "出分付，九折，秒结私"])("%s is one all the same", (text) => {
    expect(level(text)).toBe("warning");
  });
});

describe("a post that is worded from beginning to end as those that sell", () => {
  const clueOf = (text: string) =>
    detect(passagesFromText(text)).findings[0]?.clues.find(({ id }) => id === "plainly-worded");

  it.each([
    "信用卡还差几千没还上的，账单日前我先把钱打进你卡里，还完马上刷出来给我，来回一小时，一万收六十",
    "花呗被限的别自己瞎点，我这边照流程给你写好说法，照着念就行，八十一份，念不成再改",
  ])("%s says so among the clues", (text) => {
    expect(level(text)).toBe("warning");
    expect(clueOf(text)?.weight).toBe(2);
  });

  it("is none where it has but a few characters, and none where it is worded otherwise", () => {
    const short = "我收花呗额度，马上给你现钱";
    expect(level(short)).toBe("warning");
    expect(clueOf(short)).toBeUndefined();
    const told =
      "我把花呗额度都还上了，在支付宝里点的申诉，客服让我等一等，等了半个月才给我恢复过来";
    expect(level(told)).toBe("none");
  });
});

describe("a verdict", () => {
  it("quotes the passage it points into and marks words inside the quote", () => {
    const passages = passagesFromText(`你好\n${AD}`);
    const { findings, schemes, passages: count, flagged } = detect(passages);
    expect(schemes).toEqual(["cash-out"]);
    expect([count, flagged]).toEqual([2, 1]);
    for (const { passage, start, end, quote, marks, clues } of findings) {
      expect(passages[passage]?.text.slice(start, end)).toBe(quote);
      for (const mark of marks) {
        expect(mark.start).toBeGreaterThanOrEqual(start);
        expect(mark.end).toBeLessThanOrEqual(end);
      }
      expect(clues.length).toBeGreaterThan(0);
    }
  });

  it("counts the passages an offer stands in among many", () => {
    const thread = [...Array(23).fill("今天的晚饭很好吃。"), AD].join("\n");
    expect(detect(passagesFromText(thread))).toMatchObject({
      level: "warning",
      passages: 24,
      flagged: 1,
    });
  });

  it("keeps no more findings than a person can read", () => {
    const flood = Array(200).fill(AD).join("\n");
    const { findings, flagged } = detect(passagesFromText(flood));
    expect(findings).toHaveLength(MAX_FINDINGS);
    expect(flagged).toBeGreaterThan(MAX_FINDINGS);
  });

  it("says when it stopped reading", () => {
    const long = "春".repeat(MAX_CHARACTERS);
    expect(
      detect([
        { text: long, place: "body" },
        { text: AD, place: "body" },
      ]),
    ).toMatchObject({
      level: "none",
      truncated: true,
    });
  });
});
