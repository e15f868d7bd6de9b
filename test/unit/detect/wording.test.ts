import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detect } from "../../../src/detect/index.ts";
import { Reading } from "../../../src/detect/reading.ts";
import { worded } from "../../../src/detect/signs.ts";
import { unpack } from "../../../src/detect/tables.ts";
import {
  isInEnd,
  runsOf,
  runsOfPost,
  unpackWording,
  wordingOf,
} from "../../../src/detect/wording.ts";
import { passagesFromText } from "../../../src/page/from-text.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";
import { learnPosts } from "../../../src/patterns/learn-posts.ts";

const TABLES = unpack(LIST);
const VARIANTS = new Map([["個", "个"]]);
const POSTS = [
  ..."收花呗秒到私我|收白条秒到私我|收月付秒到私我|收分付秒到私我"
    .split("|")
    .map((text) => ({ text, sells: true })),
  ..."花呗怎么还款|白条怎么还款|月付怎么还款|分付怎么还款"
    .split("|")
    .map((text) => ({ text, sells: false })),
];

const runs = (text: string) => runsOf({ text, signs: "" }, VARIANTS);

describe("the wording of posts", () => {
  const learned = learnPosts(POSTS, TABLES);
  const wording = (text: string) => {
    const reading = new Reading(TABLES);
    for (const passage of passagesFromText(text)) reading.add(passage);
    return wordingOf(worded(reading), unpackWording(learned, ""));
  };

  it("is learned from examples: one who sells is above zero, one who asks below", () => {
    expect(wording("收金条秒到私我")).toBeGreaterThan(0.5);
    expect(wording("金条怎么还款")).toBeLessThan(-0.5);
  });

  it("knows a term by its class, however it is written", () => {
    expect(wording("jie呗怎么还款")).toBeLessThan(-0.5);
  });

  it("counts each known run for less, the more of them there are, but never for more than one of forty", () => {
    const score = (count: number) => {
      const weights = Array.from(
        { length: count },
        (_, at) => `${String.fromCharCode(0x5000 + 2 * at)}\t10`,
      );
      const text = weights.map((line) => line[0]).join("\u4e00");
      return wordingOf({ text, signs: "" }, unpackWording(`${weights.join("\n")}\n\t0`, ""));
    };
    expect(score(160)).toBeCloseTo(2 * score(40));
    expect(score(10)).toBeCloseTo(score(40) / 4);
  });

  it("is learned the same each time, whatever the order of the lines after it", () => {
    expect(learnPosts([...POSTS], TABLES)).toBe(learned);
  });

  it("takes a number and an identifier as one, and looks through what is stuffed between characters", () => {
    expect(runs("加laoli_77收92個")).toEqual(runs("加abcde99收88个"));
    expect(runs("花·呗 套*现")).toEqual(runs("花呗套现"));
  });

  it("counts runs in the end of a post once more, of a text long enough to have one", () => {
    const marked = (text: string) =>
      [...runsOfPost({ text, signs: "" }, VARIANTS)].filter(isInEnd).sort();
    expect(marked("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬")).toEqual([]);
    const ends = marked(`${"天地玄黄宇宙洪荒日月盈昃".repeat(2)}辰宿列张寒来暑往秋收冬藏`);
    expect(ends).toContain("›辰");
    expect(ends).toContain("›收冬藏");
    expect(ends).not.toContain("›昃辰");
    expect(ends).toHaveLength(12 + 11 + 10);
  });

  it("tells a post that first quotes and then judges from one that first doubts and then sells", () => {
    const end = learnPosts(
      Array.from({ length: 20 }, (_, at) => {
        const [first, last] = ["都说这是骗人的话千万别信", "找我今天就能办好快来留言"];
        const sells = at % 2 === 0;
        const parts = sells ? [first, last] : [last, first];
        return { text: `${parts.join("。")}${at}`, sells };
      }).flatMap((post) => [post, post]),
      TABLES,
    );
    const score = (text: string) => wordingOf({ text, signs: "" }, unpackWording(end, ""));
    expect(score("都说这是骗人的话千万别信。找我今天就能办好快来留言")).toBeGreaterThan(0.5);
    expect(score("找我今天就能办好快来留言。都说这是骗人的话千万别信")).toBeLessThan(-0.5);
  });

  it("takes every way of parting clauses as the same", () => {
    expect(runs("收花呗 秒到\n私我")).toEqual(runs("收花呗，秒到；私我"));
  });

  it("is not misled by the characters that pages draw icons with", () => {
    expect(wording("\ue012收\ue003金条秒到\ue024私我")).toBe(wording("收金条秒到私我"));
  });

  it("says nothing of a text that is worded like none of the examples", () => {
    expect(wording("一尊分付沙鸥去，收得春风满袖归")).toBeLessThanOrEqual(0);
  });

  it("never throws, and looks at three runs a character at most", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(runs(text).size).toBeLessThanOrEqual(3 * [...text.normalize("NFKC")].length);
      }),
    );
  });
});

describe("a post of a line", () => {
  const level = (text: string) => detect(passagesFromText(text)).level;

  it.each([
    "收花呗，九五，支付宝直接扫，不垫付",
    "分付白条都能出，当面结，要做的窗我",
    "逾期记录能撤，一条六百，撤完再给",
    "本店能刷花呗，不拿货，给现金，扣六个点，微信 shop6677",
  ])("sells without naming anybody: %s", (text) => {
    expect(level(text)).not.toBe("none");
  });

  it("sells however its clauses are parted, and whatever nobody sees stands in it", () => {
    const clauses = ["收花呗", "九五", "支付宝直接扫", "不垫付"];
    for (const gap of ["，", "。", " ", "\n", "\n\n", "", "！", " | "])
      expect(level(clauses.join(gap)), gap).not.toBe("none");
    expect(level([...clauses.join("，")].join("\u200b"))).toBe(level(clauses.join("，")));
  });

  it.each([
    "闲鱼上那个收额度的拍完人就没了，大家避雷",
    "如今分付当行家，收拾琴书过海涯",
    "出闲置Switch，九成新，支持白条，私聊",
    "窗帘定做，上门量尺，可用花呗，付完发收据，电话13800000000",
    "冬令营招生，学费可刷信用卡，也可白条分期，老师微信 camp2027",
    "刚还完三千，白条额度降到五百，气死",
    "我月付也关了，打客服说是综合评估",
    "【××银行】您尾号1234的信用卡本期账单3200元，到期还款日15日",
  ])("only tells or asks: %s", (text) => {
    expect(level(text)).toBe("none");
  });
});
