import fc, { type IAsyncProperty } from "fast-check";
import { fakeBrowser } from "wxt/testing/fake-browser";
// First, so that what follows is counted.
import { countSteps } from "./steps.ts";
import { markup, passages, stretch, text } from "./texts.ts";

// What is stored is reached through the browser as soon as it is imported.
const { runtime, storage } = fakeBrowser;
Object.assign(globalThis, { chrome: { runtime, storage } });

const { boundVerdict } = await import("../../src/background/bound.ts");
const { verdictSchema } = await import("../../src/background/message-schemas.ts");
const { quoteParts } = await import("../../src/banner/quote.ts");
const { couldMatch } = await import("../../src/detect/gate.ts");
const { legible, legibleMarked, wholeCharacter } = await import("../../src/detect/legible.ts");
const { detect } = await import("../../src/detect/index.ts");
const { scanTerms } = await import("../../src/detect/scan.ts");
const { quotations, sentenceEnds, wholeClauses } = await import("../../src/detect/sentences.ts");
const { unpack } = await import("../../src/detect/tables.ts");
const { SCHEMES } = await import("../../src/detect/verdict.ts");
const { fillIn } = await import("../../src/guidance/letter.ts");
const { passagesFromHtml } = await import("../../src/page/from-html.ts");
const { passagesFromText } = await import("../../src/page/from-text.ts");
const { LIST } = await import("../../src/patterns/compiled.generated.ts");
const { reportsTable } = await import("../../src/reports/csv.ts");
const { exportReports } = await import("../../src/reports/export.ts");
const { readExport } = await import("../../src/reports/import.ts");
const { readBackup } = await import("../../src/backup/backup.ts");
const { readSiteList } = await import("../../src/settings/site-list.ts");
const { reportText } = await import("../../src/reports/text.ts");

/** Something that holds whatever the input. */
export interface Property {
  readonly name: string;
  /** One of these takes as long as so many of the quickest. */
  readonly cost: number;
  readonly property: IAsyncProperty<unknown>;
}

const tables = unpack(LIST);
const NOW = 1_795_000_000_000;

const report = fc.record({
  id: fc.uuid(),
  savedAt: fc.nat(),
  kind: fc.constantFrom("scam" as const, "false-alarm" as const, "missed" as const),
  url: text,
  title: text.map((title) => title.slice(0, 500)),
  seenAt: fc.nat(),
  level: fc.constantFrom("none" as const, "caution" as const, "warning" as const),
  schemes: fc.uniqueArray(fc.constantFrom(...SCHEMES)),
  findings: fc.array(
    fc.record({
      pattern: fc.constant("cash-out.test"),
      scheme: fc.constantFrom(...SCHEMES),
      level: fc.constantFrom("caution" as const, "warning" as const),
      quote: text.map((quote) => quote.slice(0, 300)),
    }),
    { maxLength: 5 },
  ),
  listVersion: fc.constant("1.0.0"),
  note: text.map((note) => note.slice(0, 2000)),
});

function holds<T>(
  name: string,
  cost: number,
  input: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
): Property {
  return {
    name,
    cost,
    property: fc.asyncProperty(input, async (value) => check(value)) as IAsyncProperty<unknown>,
  };
}

function demand(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

export const PROPERTIES: readonly Property[] = [
  holds("terms lie inside their text, in order", 1, text, (value) => {
    let before = 0;
    scanTerms(value, tables, (classId, start, end) => {
      demand(classId < LIST.classes.length, "a class that is known");
      demand(before <= start && start < end && end <= value.length, `${start} to ${end}`);
      before = start;
    });
  }),

  holds("a verdict points at what it quotes, and fits its message", 4, passages, (list) => {
    const verdict = detect(list);
    for (const { passage, start, end, quote, marks } of verdict.findings) {
      const whole = list[passage]?.text ?? "";
      demand(start < end && quote === whole.slice(start, end), "the quote");
      for (const mark of marks)
        demand(start <= mark.start && mark.start < mark.end && mark.end <= end, "a mark");
    }
    const { success } = verdictSchema.safeParse(boundVerdict(verdict));
    demand(success, "the message");
  }),

  holds("the gate opens wherever something is found", 4, passages, (list) => {
    if (detect(list).level === "none") return;
    demand(couldMatch(list.map(({ text }) => text).join("")), "an open gate");
  }),

  holds("twice the text is about twice the work", 200, stretch, async (part) => {
    const steps = (times: number) =>
      countSteps(() => void detect([{ text: part.repeat(times), place: "body" }]));
    const [less, more] = [await steps(800), await steps(1_600)];
    demand(more < 2.6 * less + 5_000, `${less} steps, then ${more}`);
  }),

  holds("twice the passages are about twice the work", 200, stretch, async (part) => {
    const steps = (times: number) =>
      countSteps(() => void detect(Array(times).fill({ text: part, place: "body" })));
    const [less, more] = [await steps(800), await steps(1_600)];
    demand(more < 2.6 * less + 5_000, `${less} steps, then ${more}`);
  }),

  holds("sentences, quotations and clauses cover what they should", 1, text, (value) => {
    const ends = sentenceEnds(value);
    demand(ends.at(-1) === value.length, "the last sentence ends the text");
    demand(
      ends.every((end, i) => i === 0 || (ends[i - 1] as number) < end),
      "ascending",
    );
    let before = 0;
    for (const { start, end } of quotations(value)) {
      demand(before <= start && start < end && end <= value.length, "a quotation");
      before = end;
    }
    const middle = value.length >> 1;
    const { start, end } = wholeClauses(value, { start: middle, end: middle });
    demand(0 <= start && start <= end && end <= value.length, "a clause");
  }),

  holds("passages of a plain text stand where they say", 1, text, (value) => {
    for (const { text: line, offset } of passagesFromText(value))
      demand(value.slice(offset, offset + line.length) === line, line);
  }),

  holds("any markup is read into passages of bounded length", 60, markup, (value) => {
    for (const passage of passagesFromHtml(value))
      demand(passage.text.length > 0 && passage.text.length <= 20_000, "a passage");
  }),

  holds(
    "a quote is shown in order, with nothing added",
    1,
    fc.tuple(text, fc.nat(400), fc.nat(40)),
    ([quote, from, length]) => {
      const start = Math.min(from, quote.length);
      const mark = { start, end: Math.min(start + length, quote.length) };
      const shown = quoteParts(quote, mark.start < mark.end ? [mark] : [])
        .map((part) => part.text)
        .join("")
        .replaceAll("…", "");
      const folded = (value: string) => value.replaceAll("…", "").replace(/\s+/g, "");
      demand(folded(quote).includes(folded(shown)), shown);
    },
  ),

  holds(
    "what is shown has nothing that disorders it, and every word, with its marks",
    1,
    fc.tuple(text, fc.nat(400), fc.nat(40)),
    ([value, from, length]) => {
      const start = wholeCharacter(value, Math.min(from, value.length));
      const mark = { start, end: wholeCharacter(value, Math.min(start + length, value.length)) };
      const shown = legibleMarked({ text: value, marks: [mark] });
      demand(!/[\u202a-\u202e\u2066-\u2069\0]|\p{Cs}/u.test(shown.text), "a control");
      demand(!/[\p{M}\p{Cf}]{4}/u.test(legible(value)), "a tower");
      const words = (one: string) => one.replace(/[^\p{L}\p{N}]/gu, "");
      demand(words(shown.text) === words(value), "every word");
      const [moved = { start: 0, end: 0 }] = shown.marks;
      const marked = words(value.slice(mark.start, mark.end));
      demand(words(shown.text.slice(moved.start, moved.end)) === marked, "the mark");
    },
  ),

  holds(
    "a file of reports is read back as it was",
    2,
    fc.array(report, { maxLength: 4 }),
    (list) => {
      const read = readExport(exportReports(list, NOW), NOW);
      if (typeof read === "string") throw new Error(read);
      demand(read.unreadable === 0 && read.reports.length === list.length, "all of them");
      demand(
        JSON.stringify(read.reports.map(({ url, note }) => [url, note])) ===
          JSON.stringify(list.map(({ url, note }) => [url, note])),
        "unchanged",
      );
    },
  ),

  holds("no file breaks the importer", 2, fc.oneof(text, fc.json()), (file) => {
    readExport(file, NOW);
    readExport(`{"format":"unlock-scam-guard/reports","version":1,"reports":[${file}]}`, NOW);
    readBackup(file, NOW);
    const head = `"format":"unlock-scam-guard/everything","version":1,"exportedAt":"2026-01-01T00:00:00Z"`;
    for (const part of ["settings", "trusted", "history", "reports"])
      readBackup(`{${head},"settings":{},"trusted":[],"history":[],"${part}":${file}}`, NOW);
    const fits = ({ site, why = "" }: { site: string; why?: string }) =>
      site.length > 0 && site.length <= 2048 && why.length <= 200;
    demand(readSiteList(file).every(fits), "lines of a list of sites");
  }),

  holds(
    "a table keeps every cell, and none runs",
    2,
    fc.array(report, { maxLength: 4 }),
    (list) => {
      const words = { heading: ["a"], kind: () => "", level: () => "", schemes: () => "" };
      const rows = readTable(reportsTable(list, words as never));
      demand(rows.length === list.length + 1, "a row each");
      for (const [index, row] of rows.slice(1).entries()) {
        demand(
          row.every((cell) => !/^\s*[=+\-@＝＋－＠]/.test(cell)),
          "a formula",
        );
        const note = list[index]?.note ?? "";
        demand(
          row.some((cell) => cell === note || cell === `'${note}`),
          "the note",
        );
      }
    },
  ),

  holds("a page cannot write lines into a report's text", 2, report, (one) => {
    const words = {
      heading: () => "报告",
      url: "网址",
      title: "标题",
      time: "时间",
      evidence: "原话",
      note: "备注",
      colon: "：",
      quoted: (quote: string) => `“${quote}”`,
      closing: () => "完",
      dateTime: () => "今天",
    };
    const written = reportText({ ...one, note: "" }, words as never).split(/[\n\r\u2028\u2029]/);
    const { url, findings } = one;
    const most = 4 + (url ? 1 : 0) + (findings.length ? findings.length + 1 : 0) + 1;
    demand(written.length <= most, `${written.length} lines`);
  }),

  holds(
    "a letter holds what was typed, and no blank is left",
    1,
    fc.tuple(text, text),
    ([one, two]) => {
      const letter = fillIn("致{bank}：\n{wish}。{today}", { bank: one, wish: two }, NOW);
      demand(
        letter.includes(one.trim() || "____") && letter.includes(two.trim() || "____"),
        letter,
      );
    },
  ),
];

/** A table as a spreadsheet reads it (RFC 4180). */
function readTable(table: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { 1: cell = "", 2: end } of table
    .replace(/^\ufeff/, "")
    .matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    row.push(cell.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
