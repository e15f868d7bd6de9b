import { describe, expect, it } from "vitest";
import { learnAround } from "../../../src/cli/learn-around.ts";
import { Reading } from "../../../src/detect/reading.ts";
import { wordedAround } from "../../../src/detect/signs.ts";
import { unpack } from "../../../src/detect/tables.ts";
import { unpackWording, wordingsAround } from "../../../src/detect/wording.ts";
import { passagesFromText } from "../../../src/page/from-text.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";

const TABLES = unpack({ ...LIST, wordingAround: "" });
const ENDS =
  "入夏以来雨水偏多，田里的活计一天也耽误不得，村口的老槐树下坐满了歇脚的人，谁家的瓜熟了都要送来几个，大家边吃边说今年的收成。" +
  "到了傍晚起风，孩子们追着跑过石桥，远处的山一层比一层淡，炊烟贴着屋顶散开，谁也不急着回去，只等月亮从东边的坡上慢慢升起来，照得满地发白，像是又落了一场薄霜。" +
  "夜里有人吹起笛子，声音断断续续，听的人也不说话，连狗都伏在门槛上不叫了，直到露水下来，才各自提着凳子回家去睡。";
const PRODUCTS = ["花呗", "白条", "月付", "分付", "金条", "微粒贷", "借呗"];
const OPENINGS = ["前几天", "上个月", "有一回"];

const text = (product: string, opening: string, sells: boolean) =>
  sells
    ? `${opening}我要取${product}，朋友带我找老店，${product}套现当场办好，老店实在，你也去老店看看。\n${ENDS}`
    : `${opening}我问起${product}，柜员讲得明白，${product}套现违反规定，柜员劝我照账单慢慢归还。\n${ENDS}`;

const texts = PRODUCTS.flatMap((product) =>
  OPENINGS.flatMap((opening) =>
    [true, false].map((sells) => ({
      passages: passagesFromText(text(product, opening, sells)),
      sells,
      times: 1,
    })),
  ),
);

describe("the wording around findings", () => {
  const learned = learnAround(texts, TABLES);
  const packed = learned.map(([run, weight]) => `${run}\t${Math.round(weight * 100)}`).join("\n");
  const score = (said: string) => {
    const reading = new Reading(TABLES);
    for (const passage of passagesFromText(said)) reading.add(passage);
    const at = reading.passages.findIndex(({ text }) => text.includes("套现"));
    const wording = unpackWording(packed, LIST.folds);
    return wordingsAround(wordedAround(at, 0, reading), [wording])[0];
  };

  it("is learned from texts: one that leads to a shop is above zero, one that explains below", () => {
    expect(score(text("任性付", "昨天", true))).toBeGreaterThan(0.5);
    expect(score(text("任性付", "昨天", false))).toBeLessThan(-0.5);
  });

  it("is learned the same each time", () => {
    expect(learnAround(texts, TABLES)).toEqual(learned);
  });

  it("learns nothing from posts of a line, which have a wording of their own", () => {
    const posts = texts.map((one) => ({ ...one, passages: one.passages.slice(0, 1) }));
    expect(learnAround([...texts, ...posts], TABLES)).toEqual(learned);
  });

  it("needs texts that sell and texts that do not", () => {
    expect(() =>
      learnAround(
        texts.filter(({ sells }) => sells),
        TABLES,
      ),
    ).toThrow("both");
  });

  it("goes on from what is known: other texts move it, and what they do not mention stays", () => {
    const known = new Map([...learned, ["没有人写过", 0.7] as const]);
    const other = texts.slice(0, 12).map((one) => ({ ...one, sells: !one.sells }));
    const after = new Map(learnAround(other, TABLES, known));
    expect(after.get("没有人写过")).toBeCloseTo(0.7, 6);
    const [heaviest, weight] = learned.find(([run]) => run !== "") as [string, number];
    const moved = after.get(heaviest) as number;
    expect((moved - weight) * Math.sign(weight)).toBeLessThan(-0.01);
  });

  it("counts a text as often as it stands for", () => {
    const half = texts.map((one) => ({ ...one, times: 0.5 }));
    const more = texts.map((one) => ({ ...one, times: 1.5 }));
    const weighed = learnAround([...half, ...more], TABLES);
    const twice = learnAround([...texts, ...texts], TABLES);
    const known = new Map(twice);
    for (const [run, weight] of weighed)
      expect(weight).toBeCloseTo(known.get(run) ?? Number.NaN, 6);
  });
});
