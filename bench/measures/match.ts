/** Normalising and matching the full list, against the bare loop over the same text. */
import { scanTerms } from "../../src/detect/scan.ts";
import { unpack } from "../../src/detect/tables.ts";
import { LIST } from "../../src/patterns/compiled.generated.ts";
import { type Kind, type Language, text } from "../corpora.ts";
import { charCodeLoop, race, report, speed } from "./tools.ts";

const tables = unpack(LIST);
const CORPORA: readonly [Language, Kind, number][] = [
  ["zh", "ordinary", 50_000],
  ["zh", "ordinary", 500_000],
  ["en", "ordinary", 50_000],
  ["en", "ordinary", 500_000],
  ["zh", "mixed", 500_000],
  ["zh", "dense", 500_000],
];

const figures: Record<string, number> = {};
for (const [language, kind, length] of CORPORA) {
  const body = text(language, kind, length);
  const best = race(
    { loop: () => charCodeLoop(body), match: () => count(body) },
    Math.max(40, 20_000_000 / length),
  );
  const name = `${language}_${kind}_${length / 1000}k`;
  figures[`match_vs_charcode_loop_${name}`] = best.loop / best.match;
  figures[`match_million_chars_per_s_${name}`] = speed(body, best.match);
  figures[`loop_million_chars_per_s_${name}`] = speed(body, best.loop);
  figures[`terms_per_1000_chars_${name}`] = (count(body) / length) * 1_000;
}
report(figures);

function count(body: string): number {
  let hits = 0;
  scanTerms(body, tables, () => {
    hits++;
  });
  return hits;
}
