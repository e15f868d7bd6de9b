/** Tries the properties of test/fuzz on new inputs: `npm run fuzz -- --minutes N [--seed S]`. Ends with how many were tried. */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { PROPERTIES } from "../test/fuzz/properties.ts";

const ROUND = 400;

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" } },
});
const end = Date.now() + Number(values.minutes) * 60_000;
const tried = new Map<string, number>();
const broken = new Set<string>();
let seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);

console.log(`first seed ${seed}`);
do {
  for (const { name, cost, property } of PROPERTIES) {
    if (broken.has(name)) continue;
    const result = await fc.check(property, { seed, numRuns: Math.ceil(ROUND / cost) });
    tried.set(name, (tried.get(name) ?? 0) + result.numRuns);
    if (!result.failed) continue;
    broken.add(name);
    console.log(`BROKEN ${name}, seed ${seed}\n${fc.defaultReportMessage(result)}`);
  }
  seed++;
} while (Date.now() < end);

for (const [name, count] of tried) console.log(`${String(count).padStart(9)}  ${name}`);
const total = [...tried.values()].reduce((sum, count) => sum + count, 0);
console.log(`${total} inputs tried, ${broken.size} properties broken, last seed ${seed - 1}`);
process.exitCode = broken.size > 0 ? 1 : 0;
