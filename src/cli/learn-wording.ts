import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unpack } from "../detect/tables.ts";
import { classOfSign, unpackWording } from "../detect/wording.ts";
import { compile } from "../patterns/compile.ts";
import { loadSources } from "../patterns/load.ts";
import { learnAround } from "./learn-around.ts";
import { LABELS } from "./rows.ts";
import { readSamples } from "./samples.ts";

const USAGE = `usage: npm run learn-wording -- [--further] FILE[=TIMES] ...
Labelled rows, as for evaluate; each text of a FILE counts TIMES, a number above 0.
--further goes on from what has been learned, which otherwise is forgotten.`;

const folder = fileURLToPath(new URL("../patterns/", import.meta.url));
const further = process.argv.includes("--further");
const files = process.argv.slice(2).filter((argument) => argument !== "--further");
const given = files.map((argument) => {
  const [, path = argument, times = "1"] = /^(.+)=([^=]*)$/.exec(argument) ?? [];
  return { path, times: times.trim() === "" ? Number.NaN : Number(times) };
});
if (given.length === 0 || !given.every(({ times }) => times > 0 && Number.isFinite(times))) {
  console.error(USAGE);
  process.exit(2);
}
try {
  await learn();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

async function learn(): Promise<void> {
  const read = await Promise.all(
    given.map(async ({ path, times }) =>
      (await readSamples(path)).map(({ passages, label }) => ({
        passages,
        sells: LABELS[label],
        times,
      })),
    ),
  );
  // From the sources: classes may have changed since the list was compiled.
  const sources = loadSources(folder);
  const list = compile(further ? sources : { ...sources, around: [] });
  const { bias, weights } = unpackWording(list.wordingAround, list.folds);
  const known = new Map([...weights, ["", bias]]);
  const named = (run: string) =>
    [...run].map((character) => {
      const id = classOfSign(character);
      return id === undefined ? character : `{${list.classes[id]}}`;
    });
  // What was learned before is no clue here.
  const tables = unpack({ ...list, wording: "", wordingAround: "" });
  const lines = learnAround(read.flat(), tables, further ? known : undefined).map(
    ([run, weight]) => `${named(run).join("")}\t${Math.round(weight * 100)}\n`,
  );
  writeFileSync(`${folder}wording-around.tsv`, lines.join(""));
  console.log(`${lines.length} runs of ${read.flat().length} texts; now: npm run fix`);
}
