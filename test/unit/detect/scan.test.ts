import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { termsOf } from "../../../bench/terms.ts";
import { foldGroups } from "../../../src/detect/folding.ts";
import { scanTerms } from "../../../src/detect/scan.ts";
import { IGNORABLES, SEPARATORS } from "../../../src/detect/styled.ts";
import { unpack } from "../../../src/detect/tables.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";
import { loadSources } from "../../../src/patterns/load.ts";
import { plainScan } from "./reference.ts";

const tables = unpack(LIST);
const plain = plainScan(LIST);
const terms = [...termsOf(LIST).keys()];
const texts = loadSources(
  fileURLToPath(new URL("../../../src/patterns", import.meta.url)),
).schemes.flatMap(({ value }) =>
  value.patterns.flatMap(({ examples, counterexamples }) => [...examples, ...counterexamples]),
);
const variants = new Map(foldGroups(LIST.folds).map((group) => [group[0] as string, group]));

function found(text: string): string[] {
  const hits: string[] = [];
  scanTerms(text, tables, (classId, start, end) => {
    hits.push(`${classId} ${start} ${end}`);
  });
  return hits;
}

/** A term with other forms of its characters, and with what a reader passes over between them, sometimes too much. */
const disguised = fc
  .tuple(fc.constantFrom(...terms), fc.infiniteStream(fc.nat({ max: 999 })))
  .map(([term, dice]) => {
    const next = () => dice.next().value as number;
    const oneOf = (choices: string | readonly string[]) => choices[next() % choices.length];
    return [...term]
      .map((char) => {
        const filler = next() % 6;
        const form = next() % 2 ? char.toUpperCase() : oneOf(variants.get(char) ?? [char]);
        if (filler === 0)
          return form + Array.from({ length: next() % 5 }, () => oneOf(SEPARATORS)).join("");
        if (filler === 1) return form + (oneOf(IGNORABLES) ?? "").repeat(next() % 19);
        return filler === 2 && next() % 4 === 0 ? `${form}😀` : form;
      })
      .join("");
  });
const english = "the whole town walked to a quiet hill, 24 of them with tea and a tablet. ";
const chinese = "这座老桥修于上世纪，";
const filler = fc.oneof(
  fc.constantFrom("，", "\n", " ", "的", "Ω", "\ud83d", "\udd94", "a", "1", english),
  fc.string({ unit: "binary", maxLength: 5 }),
  fc.string({ unit: "grapheme-ascii", maxLength: 12 }),
  fc.integer({ min: 0, max: 9_000 }).map((length) => english.repeat(120).slice(0, length)),
  fc.integer({ min: 0, max: 9_000 }).map((length) => chinese.repeat(900).slice(0, length)),
);

describe("the scanner finds what the plainest one finds", { timeout: 30_000 }, () => {
  it("in disguised terms among anything", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(disguised, filler), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        expect(found(text)).toEqual(plain(text));
      }),
      { numRuns: 300 },
    );
  });

  it("in every term, alone and in a row", () => {
    for (const term of terms) expect(found(term)).toEqual(plain(term));
    for (const between of ["", "，", " ", "b"]) {
      const row = terms.join(between);
      expect(found(row)).toEqual(plain(row));
    }
  });

  it("in every example and counterexample", () => {
    for (const text of texts) expect(found(text)).toEqual(plain(text));
    const all = texts.join("\n");
    expect(found(all)).toEqual(plain(all));
    expect(found(all).length).toBeGreaterThan(5_000);
  });

  it("wherever the blocks of a long text end", () => {
    const ends = [7_916, 8_192].flatMap((end) =>
      [-40, -24, -12, -8, -4, -2, -1, 0, 1, 2].map((by) => end + by),
    );
    for (const long of [english.repeat(120), chinese.repeat(900)])
      for (const end of ends)
        for (const term of ["qiang开 花呗", "whats_app", "wx", "𝐰𝐱"]) {
          const text = `${long.slice(0, end)} ${term} ${long.slice(0, 400)}`;
          expect(found(text)).toEqual(plain(text));
        }
  });
});

describe("the scanner", () => {
  it("stops when it is told to", () => {
    let hits = 0;
    scanTerms("花呗套现".repeat(5_000), tables, () => ++hits === 3);
    expect(hits).toBe(3);
  });

  it("cuts no number: the 4 of 24 begins no word, and the 1 of 10086 ends none", () => {
    expect(found("四小时").length).toBeGreaterThan(0);
    expect(found("4 小时")).toEqual([expect.stringMatching(/ 0 4$/)]);
    expect(found("24 小时")).toEqual([]);
    expect(found("２４小时")).toEqual([]);
    expect(found("打1").length).toBeGreaterThan(0);
    expect(found("打10086")).toEqual([]);
  });

  it.each([
    ["ordinary text", "这座老桥修于上世纪三十年代，桥面用青石铺成。"],
    ["beginnings of terms", "花呗套花呗取花呗强"],
    ["one beginning over and over", "不"],
    ["a letter and separators", "w * "],
    ["towers of invisible characters", `花${"\u200b".repeat(16)}***`],
    ["characters slipped into a term", `花${"\u200b".repeat(16)}***呗${"\u200b".repeat(16)}***`],
    ["pictograms between characters", "花😀😀😀呗😀😀😀"],
    ["half characters", "\ud83d"],
    ["English words", english],
  ])("reads each character a bounded number of times: %s", (_what, piece) => {
    for (const length of [20_000, 200_000]) {
      const { text, reads } = counted(piece.repeat(Math.ceil(length / piece.length)));
      scanTerms(text, tables, () => {});
      expect(reads() / length).toBeLessThan(40);
    }
  });
});

/** A text that counts how often its characters are read. */
function counted(text: string): { text: string; reads: () => number } {
  let reads = 0;
  const counting = {
    length: text.length,
    charCodeAt(at: number) {
      reads++;
      return text.charCodeAt(at);
    },
    codePointAt(at: number) {
      reads++;
      return text.codePointAt(at);
    },
  };
  return { text: counting as unknown as string, reads: () => reads };
}
