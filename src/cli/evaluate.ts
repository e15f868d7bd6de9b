import { parseArgs } from "node:util";
import { type Judged, judge, outcomesOf, peerOutcomes, textOf } from "./judged.ts";
import { LABELS } from "./rows.ts";
import { readSamples, type Sample } from "./samples.ts";
import { aligned, comparison, levelTable, markdown, type Scores, scores } from "./scores.ts";

const USAGE =
  "usage: npm run --silent evaluate -- [--no-url] [--peers] [--markdown] [--misses N] FILE.jsonl|FOLDER…";

const { values, positionals } = readOptions();

const samples = (await Promise.all(positionals.map(samplesOf))).flat();
const judged = judge(samples, !values["no-url"]);
const outcomes = outcomesOf(judged);
const flagged = values.peers && comparison({ "this list": outcomes, ...peerOutcomes(samples) });
if (values.markdown) {
  console.log(markdown(levelTable(outcomes)));
  if (flagged) console.log(`\n${markdown(flagged)}`);
} else {
  console.log(aligned(levelTable(outcomes)));
  console.log(describe(scores(outcomes)));
  if (flagged) console.log(`\n${aligned(flagged)}`);
  showMisses(Number(values.misses));
}

/** Ends with the usage where what was asked for cannot be understood. */
function readOptions() {
  try {
    const given = parseArgs({
      allowPositionals: true,
      options: {
        "no-url": { type: "boolean", default: false },
        peers: { type: "boolean", default: false },
        markdown: { type: "boolean", default: false },
        misses: { type: "string", default: "20" },
        help: { type: "boolean", default: false },
      },
    });
    if (given.values.help) {
      console.log(USAGE);
      process.exit();
    }
    if (!/^\d+$/.test(given.values.misses)) throw new Error("--misses takes a number");
    if (given.positionals.length === 0) throw new Error("no file");
    return given;
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

function showMisses(most: number): void {
  const worst = judged.filter(isMiss).sort((a, b) => missRank(b) - missRank(a));
  const shown = worst.slice(0, most);
  if (worst.length > 0) console.log(`\n${worst.length} misses, the worst ${shown.length}:`);
  for (const { sample, level, findings } of shown) {
    const { id, label, kind } = sample;
    console.log(`\n${id} ${label}${kind ? ` (${kind})` : ""} → ${level}`);
    if (findings.length === 0) console.log(`  ${textOf(sample, " ⏎ ").slice(0, 120)}`);
    for (const { pattern, level: found, quote, clues } of findings.slice(0, 2)) {
      const weights = clues.map(({ id, weight }) => `${id} ${weight > 0 ? "+" : ""}${weight}`);
      console.log(`  ${pattern} ${found}: ${quote.replaceAll("\n", " ⏎ ")}`);
      console.log(`    ${weights.join(", ")}`);
    }
  }
}

/** What cannot be read ends the run with its reason. */
async function samplesOf(path: string): Promise<Sample[]> {
  try {
    return await readSamples(path);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

function isMiss({ sample: { label }, level }: Judged): boolean {
  return LABELS[label]
    ? level === "none" || (label === "offer" && level !== "warning")
    : level !== "none";
}

/** A silent page with a red banner is the worst, then an offer that passes unseen. */
function missRank({ sample: { label }, level }: Judged): number {
  if (!LABELS[label]) return level === "warning" ? 4 : 2;
  return level === "none" ? 3 : 1;
}

function describe({
  precision,
  recall,
  f1,
  offersAtWarning,
  offersFound,
  steersFound,
  falseWarnings,
  falseAlarms,
}: Scores): string {
  const percent = (ratio: number) =>
    Number.isNaN(ratio) ? "none" : `${(100 * ratio).toFixed(1)}%`;
  return [
    `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${f1.toFixed(3)}  (caution or above; offer, promo and mixed are positives)`,
    `offers at warning ${percent(offersAtWarning)}  offers at caution or above ${percent(offersFound)}  promo and mixed at caution or above ${percent(steersFound)}`,
    `false warnings ${percent(falseWarnings)}  false alarms ${percent(falseAlarms)}`,
  ].join("\n");
}
