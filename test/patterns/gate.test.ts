import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { couldMatch } from "../../src/detect/gate.ts";
import { detect } from "../../src/detect/index.ts";
import { IGNORABLES, SEPARATORS } from "../../src/detect/styled.ts";
import { passagesFromText } from "../../src/page/from-text.ts";
import { loadSources } from "../../src/patterns/load.ts";
import { variantsOf } from "../../src/patterns/spellings.ts";

const sources = loadSources(fileURLToPath(new URL("../../src/patterns", import.meta.url)));
const texts = sources.schemes.flatMap(({ value }) =>
  value.patterns.flatMap(({ examples, counterexamples }) => [...examples, ...counterexamples]),
);
const READINGS = ["(xiàn)", "（é）", "(dài)", "(men)", "(zhuāng)", "(xiàn)(xiàn)"];
const lookalikes = new Map(Object.entries(sources.lookalikes.value.lookalikes));
const variants = variantsOf(new Set(texts.join("")), lookalikes);

describe("the gate", () => {
  it.each(texts)("opens wherever the detector finds something: %s", (text) => {
    if (detect(passagesFromText(text)).level !== "none") expect(couldMatch(text)).toBe(true);
  });

  it("opens for disguised examples too", () => {
    let found = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.infiniteStream(fc.nat({ max: 999 })),
        (text, dice) => {
          const next = () => dice.next().value as number;
          const dressed = [...text]
            .map((char) => {
              const forms = [char, ...(variants.get(char) ?? [])];
              const form = forms[next() % forms.length] as string;
              const slipped = next() % 10;
              if (slipped === 0) return form + SEPARATORS[next() % SEPARATORS.length];
              if (slipped === 1) return form + IGNORABLES[next() % IGNORABLES.length];
              if (slipped === 2) return `${form}${READINGS[next() % READINGS.length]}`;
              return form;
            })
            .join("");
          if (detect(passagesFromText(dressed)).level === "none") return;
          found++;
          expect(couldMatch(dressed), escape(dressed)).toBe(true);
        },
      ),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(200);
  }, 30_000);

  it("opens where the breaks between blocks are lost", () => {
    for (const text of [
      "首页花呗套现",
      "登录hb套现",
      "abchb套现",
      "你好tx",
      "套\u200b现",
      "😀𝐡𝐛花",
      "花*呗",
      "套(tào)現(xiàn)",
      "額（é）度和貸（dài）款",
    ])
      expect(couldMatch(text), text).toBe(true);
  });

  it.each([
    "",
    "今天的菜谱：番茄炒蛋，先热锅，再下蛋液。",
    "可以重新开放，没有人上班，学生们帮忙把桌子擦干净。",
    "Our neighbourhood has bright bulbs, a jbod and textbooks; dkk is a currency.",
    "花",
    "套😀",
  ])("stays shut on text without any of the words: %s", (text) => {
    expect(couldMatch(text)).toBe(false);
  });
});
