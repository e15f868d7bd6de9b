import { parseArgs } from "node:util";
import { detect, type Finding, type Level } from "../detect/index.ts";
import { peers } from "./peers.ts";
import { LABELS } from "./rows.ts";
import { readSamples, type Sample } from "./samples.ts";
import { comparison, type Scores, scores, table } from "./scores.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "no-url": { type: "boolean", default: false },
    peers: { type: "boolean", default: false },
    misses: { type: "string", default: "20" },
  },
});

if (positionals.length === 0) {
  console.error(
    "usage: npm run --silent evaluate -- [--no-url] [--peers] [--misses N] FILE.jsonl|FOLDER…",
  );
  process.exit(2);
}

interface Judged {
  readonly sample: Sample;
  readonly level: Level;
  readonly findings: readonly Finding[];
}

const judged: Judged[] = [];
for (const path of positionals)
  for (const sample of await samplesOf(path)) {
    const host = values["no-url"] ? undefined : sample.host;
    const { level, findings } = detect(sample.passages, { host });
    judged.push({ sample, level, findings });
  }

const outcomes = judged.map(({ sample, level }) => ({ label: sample.label, level }));
console.log(table(outcomes));
console.log(describe(scores(outcomes)));
if (values.peers) console.log(`\n${comparison({ "this list": outcomes, ...peerOutcomes() })}`);

const worst = judged.filter(isMiss).sort((a, b) => missRank(b) - missRank(a));
const shown = worst.slice(0, Number(values.misses));
if (worst.length > 0) console.log(`\n${worst.length} misses, the worst ${shown.length}:`);
for (const { sample, level, findings } of shown) {
  const { id, label, kind, passages } = sample;
  console.log(`\n${id} ${label}${kind ? ` (${kind})` : ""} → ${level}`);
  if (findings.length === 0) console.log(`  ${textOf(passages, " ⏎ ").slice(0, 120)}`);
  for (const finding of findings.slice(0, 2)) {
    const clues = finding.clues.map(
      (clue) => `${clue.id} ${clue.weight > 0 ? "+" : ""}${clue.weight}`,
    );
    console.log(`  ${finding.pattern} ${finding.level}: ${finding.quote.replaceAll("\n", " ⏎ ")}`);
    console.log(`    ${clues.join(", ")}`);
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

/** The baselines on the same samples; they know only flagged or not. */
function peerOutcomes() {
  const texts = judged.map(({ sample }) => ({
    label: sample.label,
    text: textOf(sample.passages, "\n"),
  }));
  return Object.fromEntries(
    peers().map(({ name, finds }) => [
      name,
      texts.map(({ label, text }) => ({
        label,
        level: finds(text) ? ("caution" as const) : ("none" as const),
      })),
    ]),
  );
}

function textOf(passages: Sample["passages"], between: string): string {
  return passages.map(({ text }) => text).join(between);
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
