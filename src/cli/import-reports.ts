import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { detect } from "../detect/index.ts";
import { passagesFromText } from "../page/from-text.ts";
import { formatList } from "../patterns/format.ts";
import { readExport } from "../reports/import.ts";
import { type Review, reviewOf } from "../reports/review.ts";

const USAGE = "usage: npm run import-reports -- FILE.json [--out REVIEW.yaml]";
const HEADING = `Words that were reported, for a curator to go through. Blanked: numbers of seven digits and more; what follows
the name of a messenger, or looks like an identifier; mail addresses; what stands behind ? or # in an address; a name after
such words as 联系人 or 我叫, and before such as 经理. Any other name still stands there: read it all before you move what
proves something into src/patterns/schemes, then run npm test.`;
const REFUSALS = {
  other: "not an export of reports",
  newer: "written by a later version of the extension",
  "too-many": "holds more reports than an export can",
};

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: "string" } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) fail(USAGE, 2);
  else importReports(file, values.out ?? `${file.replace(/\.json$/i, "")}.review.yaml`);
} catch (error) {
  fail((error as Error).message, 1);
}

function importReports(file: string, out: string): void {
  const read = readExport(readFileSync(file, "utf8"), Date.now());
  if (typeof read === "string") throw new Error(`${file}: ${REFUSALS[read]}`);
  const { reports, unreadable } = read;
  const review = reviewOf(reports);
  const texts = countTexts(review);
  if (texts.wrongly + texts.missed === 0)
    throw new Error(`${file}: no false alarm and no missed page with words to learn from`);
  try {
    writeFileSync(out, yamlOf(review), { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Error(`${out} is there already and was left as it is; name another with --out`);
  }
  const of = (kind: string) => reports.filter((report) => report.kind === kind).length;
  console.log(`${out}:
  ${many(of("false-alarm"), "false alarm")}: ${many(texts.wrongly, "counterexample")}, ${texts.stillFound} still found by this list
  ${of("missed")} missed: ${many(texts.missed, "example")}, ${texts.stillMissed} still missed by this list
  left out: ${many(of("scam"), "report")} of offers, ${review.empty} without words, ${unreadable} unreadable, every note`);
}

function many(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function countTexts({ falseAlarms, missed }: Review) {
  const patterns = falseAlarms.flatMap((scheme) => scheme.patterns);
  const examples = missed.flatMap((one) => one.examples);
  return {
    wrongly: patterns.flatMap(({ counterexamples }) => counterexamples).length,
    stillFound: patterns.flatMap(({ id, counterexamples }) =>
      counterexamples.filter((text) => foundIn(text).includes(id)),
    ).length,
    missed: examples.length,
    stillMissed: examples.filter((text) => foundIn(text).length === 0).length,
  };
}

function foundIn(text: string): string[] {
  return detect(passagesFromText(text)).findings.map(({ pattern }) => pattern);
}

function yamlOf({ falseAlarms, missed }: Review): string {
  const comment = HEADING.split("\n").map((line) => `# ${line}\n`);
  return formatList(comment.join("") + stringify({ "false-alarms": falseAlarms, missed }));
}

function fail(message: string, status: number): void {
  console.error(message);
  process.exitCode = status;
}
