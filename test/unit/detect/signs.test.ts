import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Reading } from "../../../src/detect/reading.ts";
import { wordedAround } from "../../../src/detect/signs.ts";
import { unpack } from "../../../src/detect/tables.ts";
import { classOfSign, signOf } from "../../../src/detect/wording.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";

const TABLES = unpack(LIST);
const CREDIT_LINE = LIST.classes.indexOf("credit-line");

function read(...texts: string[]): Reading {
  const reading = new Reading(TABLES);
  for (const text of texts) reading.add({ text, place: "body" });
  return reading;
}

describe("the text around a place", () => {
  it("goes on into the passages before and after it", () => {
    const around = wordedAround(1, 0, read("先看这里", "花呗套现", "再看那里"));
    expect(around.text).toBe("先看这里\n花呗套现\n再看那里");
  });

  it("has a sign for each term, none for one that is cut off at an end", () => {
    const { signs } = wordedAround(0, 0, read("花呗，好"));
    expect(signs).toContain(signOf(CREDIT_LINE));
    expect(classOfSign(signs[0] as string)).toBe(CREDIT_LINE);
    // 150 characters before the place: the reading begins inside the word.
    const cut = wordedAround(0, 151, read(`花呗${"，好".repeat(100)}`));
    expect(cut.text.startsWith("呗，")).toBe(true);
    expect(cut.signs.startsWith("呗，")).toBe(true);
  });

  it("is a part of the text, at most 400 characters long, with the place in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 300 }), { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (texts, which, where) => {
          const passage = which % texts.length;
          const text = texts[passage] as string;
          const start = where % text.length;
          const around = wordedAround(passage, start, read(...texts)).text;
          expect(texts.join("\n")).toContain(around);
          expect(around.length).toBeLessThanOrEqual(400);
          expect(around).toContain(text.slice(start, start + 100));
        },
      ),
    );
  });
});
