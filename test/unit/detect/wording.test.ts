import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detect } from "../../../src/detect/index.ts";
import { runsOf, unpackWording, wordingOf } from "../../../src/detect/wording.ts";
import { passagesFromText } from "../../../src/page/from-text.ts";
import { learnWording } from "../../../src/patterns/learn-wording.ts";

const VARIANTS = new Map([["個", "个"]]);
const POSTS = [
  ..."收花呗秒到私我|收白条秒到私我|收月付秒到私我|收分付秒到私我"
    .split("|")
    .map((text) => ({ text, sells: true })),
  ..."花呗怎么还款|白条怎么还款|月付怎么还款|分付怎么还款"
    .split("|")
    .map((text) => ({ text, sells: false })),
];

describe("the wording of posts", () => {
  it("is learned from examples: one who sells is above zero, one who asks below", () => {
    const wording = unpackWording(learnWording(POSTS, VARIANTS), "");
    expect(wordingOf("收金条秒到私我", wording)).toBeGreaterThan(0.5);
    expect(wordingOf("金条怎么还款", wording)).toBeLessThan(-0.5);
  });

  it("is learned the same each time, whatever the order of the lines after it", () => {
    expect(learnWording(POSTS, VARIANTS)).toBe(learnWording([...POSTS], VARIANTS));
  });

  it("takes a number and an identifier as one, and looks through what is stuffed between characters", () => {
    expect(runsOf("加laoli_77收92個", VARIANTS)).toEqual(runsOf("加abcde99收88个", VARIANTS));
    expect(runsOf("花·呗 套*现", VARIANTS)).toEqual(runsOf("花呗套现", VARIANTS));
  });

  it("says nothing of a text that is worded like none of the examples", () => {
    const wording = unpackWording(learnWording(POSTS, VARIANTS), "");
    expect(wordingOf("一尊分付沙鸥去，收得春风满袖归", wording)).toBeLessThanOrEqual(0);
  });

  it("never throws, and looks at three runs a character at most", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        expect(runsOf(text, VARIANTS).size).toBeLessThanOrEqual(
          3 * [...text.normalize("NFKC")].length,
        );
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
  ])("sells without naming anybody: %s", (text) => {
    expect(level(text)).not.toBe("none");
  });

  it.each([
    "闲鱼上那个收额度的拍完人就没了，大家避雷",
    "如今分付当行家，收拾琴书过海涯",
    "刚还完三千，白条额度降到五百，气死",
    "我月付也关了，打客服说是综合评估",
    "【××银行】您尾号1234的信用卡本期账单3200元，到期还款日15日",
  ])("only tells or asks: %s", (text) => {
    expect(level(text)).toBe("none");
  });
});
