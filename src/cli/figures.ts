/** Writes the figures of our own pages into the documents that show them. */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { judge, outcomesOf, peerOutcomes } from "./judged.ts";
import { readSamples } from "./samples.ts";
import { comparison, levelTable, markdown } from "./scores.ts";

const ROOT = new URL("../../", import.meta.url);
const DOCUMENTS = ["README.md", "docs/quality.md"];
/** A table of figures stands between these two comments. */
const BLOCK = /(<!-- figures: (\w+) -->\n)[\s\S]*?(<!-- \/figures -->)/g;

const samples = await readSamples(fileURLToPath(new URL("test/corpus", ROOT)));
const outcomes = outcomesOf(judge(samples, false));
const tables: Readonly<Record<string, string>> = {
  levels: markdown(levelTable(outcomes)),
  comparison: markdown(comparison({ "this list": outcomes, ...peerOutcomes(samples) })),
};

for (const document of DOCUMENTS) {
  const file = new URL(document, ROOT);
  const text = readFileSync(file, "utf8");
  const renewed = text.replace(
    BLOCK,
    (_, start, name, end) => `${start}${tables[name] ?? "no such table"}\n${end}`,
  );
  if (renewed !== text) writeFileSync(file, renewed);
}
