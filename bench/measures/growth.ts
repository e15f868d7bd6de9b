/** Time against the length of the text and against the number of terms: both have to stay straight lines. */
import { scanTerms } from "../../src/detect/scan.ts";
import { type Tables, unpack } from "../../src/detect/tables.ts";
import { LIST } from "../../src/patterns/compiled.generated.ts";
import { packTrie } from "../../src/patterns/trie.ts";
import { text } from "../corpora.ts";
import { termsOf } from "../terms.ts";
import { race, report } from "./tools.ts";

const figures: Record<string, number> = {};
const tables = unpack(LIST);
for (const length of [10_000, 100_000, 1_000_000, 10_000_000]) {
  const body = text("zh", "ordinary", length);
  const { match } = race({ match: () => scan(body, tables) }, length > 1_000_000 ? 5 : 40);
  figures[`ms_for_${length}_chars`] = match;
}
const body = text("zh", "ordinary", 1_000_000);
const all = [...termsOf(LIST)].map(([term, classId]) => ({ term: [...term], classId }));
const characters = new Set(all.flatMap(({ term }) => term));
for (const count of [50, 500, 5_000]) {
  const step = all.length / count;
  const some = Array.from(
    { length: count },
    (_, i) => all[Math.floor(i * step)] as (typeof all)[0],
  );
  const fewer = unpack({ ...LIST, ...packTrie(some, characters, new Map()) });
  const { match } = race({ match: () => scan(body, fewer) }, 20);
  figures[`ms_for_1000000_chars_${count}_terms`] = match;
}
report(figures);

function scan(body: string, tables: Tables): void {
  scanTerms(body, tables, () => {});
}
