import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Detector } from "../../src/detect/detector.ts";
import { detect } from "../../src/detect/index.ts";
import { Reading } from "../../src/detect/reading.ts";
import { type Tables, unpack } from "../../src/detect/tables.ts";
import { SCHEMES } from "../../src/detect/verdict.ts";
import { passagesFromText } from "../../src/page/from-text.ts";
import { LIST } from "../../src/patterns/compiled.generated.ts";
import { listFiles } from "../../src/patterns/files.ts";
import { formatList } from "../../src/patterns/format.ts";
import { loadSources } from "../../src/patterns/load.ts";

const folder = fileURLToPath(new URL("../../src/patterns", import.meta.url));
const sources = loadSources(folder);
const tables = unpack(LIST);
const patterns = sources.schemes.flatMap(({ value }) => value.patterns);

/** What one pattern says of a text, whatever the others say. */
function levelBy(id: string, text: string): string {
  const alone: Tables = {
    ...tables,
    list: { ...LIST, patterns: LIST.patterns.filter((pattern) => pattern.id === id) },
  };
  const detector = new Detector(alone);
  for (const passage of passagesFromText(text)) detector.read(passage);
  return detector.judge().level;
}

/** What a curator needs to know when a pattern does not find a text. */
function whyNot(id: string, text: string): string {
  const pattern = LIST.patterns.find((one) => one.id === id);
  const found = new Map<string, string[]>();
  const reading = new Reading(tables);
  for (const passage of passagesFromText(text)) reading.add(passage);
  for (const { classId, passage, start, end } of reading.hits) {
    const name = LIST.classes[classId] as string;
    const word = reading.passages[passage]?.text.slice(start, end) ?? "";
    found.set(name, [...(found.get(name) ?? []), word]);
  }
  const missing = pattern?.needs
    .map((slot) => slot.map((classId) => LIST.classes[classId] as string))
    .filter((slot) => !slot.some((name) => found.has(name)));
  const words = [...found].map(([name, list]) => `${name}: ${list.join(" ")}`).join("\n  ");
  const reason = missing?.length
    ? `no word of ${missing.map((slot) => slot.join(" or ")).join(", nor of ")}`
    : "the words are there; they stand too far apart, or more speaks against an offer than for one";
  return `${id} does not find it: ${reason}\n  ${words}`;
}

describe.each(patterns)("$id", ({ id, examples, counterexamples }) => {
  it.each(examples)("finds: %s", (text) => {
    expect(levelBy(id, text), whyNot(id, text)).not.toBe("none");
  });

  it.each(counterexamples)("leaves alone, as the whole list does: %s", (text) => {
    expect(detect(passagesFromText(text)).findings).toEqual([]);
  });
});

describe("the list", () => {
  it("has a file for each scheme and each class, named after it", () => {
    expect(sources.schemes.map(({ value }) => value.scheme).sort()).toEqual([...SCHEMES].sort());
    for (const { file, value } of sources.schemes) expect(file).toBe(`${value.scheme}.yaml`);
    for (const { file, value } of sources.lexicon) expect(file).toBe(`${value.class}.yaml`);
  });

  it("has no file that is not read", () => {
    const read = [
      ...sources.lexicon.map(({ file }) => `lexicon/${file}`),
      ...sources.schemes.map(({ file }) => `schemes/${file}`),
      ...["list.yaml", "lookalikes.yaml", "stance.yaml"].map((file) => `patterns/${file}`),
    ];
    const there = listFiles(folder).map((file) => `${basename(dirname(file))}/${basename(file)}`);
    expect(there.sort()).toEqual(read.sort());
  });

  it.each(listFiles(folder))("keeps %s in canonical form (npm run fix)", (file) => {
    const text = readFileSync(file, "utf8");
    expect(text).toBe(formatList(text));
  });

  it("loses no pattern: an id that was released stays", () => {
    expect(patterns.map(({ id }) => id).sort()).toMatchSnapshot();
  });

  it("shows each example only where it belongs: none is a counterexample as well", () => {
    const examples = new Set(patterns.flatMap((pattern) => pattern.examples));
    const both = patterns
      .flatMap((pattern) => pattern.counterexamples)
      .filter((text) => examples.has(text));
    expect(both).toEqual([]);
  });

  it("explains every clue it weighs", () => {
    for (const clue of sources.stance.value.clues) expect(clue.says.length).toBeGreaterThan(2);
  });
});
