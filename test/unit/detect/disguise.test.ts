import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanTerms } from "../../../src/detect/scan.ts";
import { forEachStyled, IGNORABLES, SEPARATORS } from "../../../src/detect/styled.ts";
import { unpack } from "../../../src/detect/tables.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";
import { loadSources } from "../../../src/patterns/load.ts";
import { canonical, dressedSpellings, variantsOf } from "../../../src/patterns/spellings.ts";

const sources = loadSources(fileURLToPath(new URL("../../../src/patterns", import.meta.url)));
const lookalikes = new Map(Object.entries(sources.lookalikes.value.lookalikes));
const readings = new Map(Object.entries(sources.lookalikes.value.pinyin));
const tables = unpack(LIST);

const terms = sources.lexicon.flatMap(({ value }) =>
  value.terms.flatMap((entry) => {
    const spellings = typeof entry === "string" ? [entry] : [entry.term, ...(entry.also ?? [])];
    return spellings.map((spelling, index) => ({
      className: value.class,
      dressed: index === 0 && (value.dressed ?? false),
      characters: canonical(spelling, lookalikes),
    }));
  }),
);
const alphabet = new Set(terms.flatMap(({ characters }) => characters));
const variants = variantsOf(alphabet, lookalikes);
forEachStyled((codePoint, plain) => {
  if (alphabet.has(plain))
    variants.set(plain, [...(variants.get(plain) ?? []), String.fromCodePoint(codePoint)]);
});

/** What the scanner finds, as `class start end`. */
function found(text: string): string[] {
  const hits: string[] = [];
  scanTerms(text, tables, (classId, start, end) => {
    hits.push(`${LIST.classes[classId]} ${start} ${end}`);
  });
  return hits;
}

const term = fc.constantFrom(...terms);
const filler = fc
  .array(fc.constantFrom(...SEPARATORS), { maxLength: 3 })
  .chain((separators) =>
    fc
      .array(fc.constantFrom(...IGNORABLES), { maxLength: 4 })
      .map((ignorables) => [...separators, ...ignorables].join("")),
  );

describe("disguised terms", { timeout: 30_000 }, () => {
  it("are found in other styles, scripts and look-alikes, with separators slipped in", () => {
    fc.assert(
      fc.property(
        term,
        fc.infiniteStream(fc.nat()),
        fc.infiniteStream(filler),
        (wanted, dice, fillers) => {
          const dressed = wanted.characters.map((char) => {
            const forms = [char, ...(variants.get(char) ?? [])];
            return forms[(dice.next().value as number) % forms.length] as string;
          });
          const text = dressed.reduce((left, right) => left + fillers.next().value + right);
          expect(found(`。${text}。`), escape(text)).toContain(
            `${wanted.className} 1 ${text.length + 1}`,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("are found with pinyin or Latin letters in place of a character", () => {
    const spelled = terms
      .filter(({ dressed }) => dressed)
      .flatMap(({ className, characters }) =>
        dressedSpellings(characters, readings).map((spelling) => ({
          className,
          text: spelling.join(""),
        })),
      );
    expect(spelled.length).toBeGreaterThan(500);
    for (const { className, text } of spelled) {
      const classes = found(`。${text}。`)
        .filter((hit) => hit.endsWith(` 1 ${text.length + 1}`))
        .map((hit) => hit.split(" ")[0]);
      // Where two words share such a spelling, one of them is enough; a written spelling wins.
      expect(classes, `${text} (${className})`).toHaveLength(1);
    }
  });

  it("are not put together from letters of a longer Latin word", () => {
    expect(found("the HBO series, a TX900 board and hbase")).toEqual([]);
  });
});

describe("the scanner", { timeout: 30_000 }, () => {
  it("reports spans inside the text, ascending, and never throws, whatever the text", () => {
    const pieces = fc.constantFrom(
      "花",
      "呗",
      "套",
      "现",
      "\ud83c",
      "\udd94",
      "x",
      " ",
      "\u200b",
      "＊",
      "私",
      "聊",
      "➕",
      "v",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 60 }),
        (parts) => {
          const text = parts.join("");
          let before = 0;
          scanTerms(text, tables, (_classId, start, end) => {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            before = start;
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
