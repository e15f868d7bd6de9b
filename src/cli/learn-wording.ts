import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unpack } from "../detect/tables.ts";
import { classOfSign } from "../detect/wording.ts";
import { LIST } from "../patterns/compiled.generated.ts";
import { learnAround } from "./learn-around.ts";
import { LABELS } from "./rows.ts";
import { readSamples } from "./samples.ts";

const USAGE =
  "usage: npm run learn-wording -- FILE[=TIMES] ...   (labelled rows; each counts TIMES)";
/** A weight closer to zero than this many hundredths is left out. */
const LEAST_WEIGHT = 3;

const files = process.argv.slice(2).map((argument) => argument.split("="));
if (files.length === 0) {
  console.error(USAGE);
  process.exit(2);
}
const read = await Promise.all(
  files.map(async ([path = "", times = "1"]) =>
    (await readSamples(path)).map(({ passages, label }) => ({
      passages,
      sells: LABELS[label],
      times: Number(times),
    })),
  ),
);
const tables = unpack({ ...LIST, wordingAround: "" });
const learned = learnAround(read.flat(), tables)
  .map(([run, weight]): [string, number] => [run, Math.round(weight * 100)])
  .filter(([run, weight]) => run === "" || Math.abs(weight) >= LEAST_WEIGHT);
const lines = learned.map(
  ([run, weight]) =>
    `${[...run].map((sign) => (classOfSign(sign) === undefined ? sign : `{${LIST.classes[classOfSign(sign) as number]}}`)).join("")}\t${weight}`,
);
const file = fileURLToPath(new URL("../patterns/wording-around.tsv", import.meta.url));
writeFileSync(file, `${lines.join("\n")}\n`);
console.log(`${lines.length} runs of ${read.flat().length} texts; now: npm run fix`);
