import { describe, expect, it } from "vitest";
import { legible, legibleMarked, oneLine } from "../../../src/detect/legible.ts";

const TOWER = "\u0301\u0334\u0348\u20dd".repeat(50);

describe("what a page wrote, as it is shown", () => {
  it.each([
    ["overrides and isolates of direction", "\u202e现套\u2066呗花\u2069\u200f", "现套呗花"],
    ["NULs and other controls", "花\0呗\u0085套\u001b现", "花呗套现"],
    ["halves of characters", "花\ud83c呗\udfff", "花\ufffd呗\ufffd"],
    ["towers of marks", `花${TOWER}呗`, "花\u0301\u0334\u0348呗"],
    [
      "towers held apart by what is not seen",
      `花${"\u0301\u200d\u202e".repeat(90)}`,
      "花\u0301\u200d\u0301",
    ],
    ["stretches of nothing", `花${"\u2060".repeat(900)}呗`, "花\u2060\u2060\u2060呗"],
  ])("is without %s", (_, text, shown) => {
    expect(legible(text)).toBe(shown);
    expect(legible(shown)).toBe(shown);
  });

  it.each([
    "花呗套现\n4 个点\t秒到账",
    "➕V 🈷️ 👨‍👩‍👧",
    "ที่นี่ tiếng Việt שָׁלוֹם العربية हिन्दी",
    "é 花\u200b呗",
  ])("keeps ordinary words: %s", (text) => {
    expect(legible(text)).toBe(text);
  });

  it("has its marks on the same words", () => {
    const text = `\u202e专业花\0呗${TOWER}套\u2066现，加\0微信`;
    const span = (word: string) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length };
    };
    const shown = legibleMarked({
      text,
      marks: [span("花\0呗"), span("\u2066"), span("加\0微信")],
    });
    expect(shown.text).toBe(`专业花呗\u0301\u0334\u0348套现，加微信`);
    expect(shown.marks.map(({ start, end }) => shown.text.slice(start, end))).toEqual([
      "花呗",
      "加微信",
    ]);
  });

  it("cannot pass for a line of ours", () => {
    expect(oneLine(" 一\u2028二\r\n三\u202e ")).toBe("一 二 三");
  });
});
