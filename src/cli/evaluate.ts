import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { detect, type Finding, type Level } from "../detect/index.ts";
import { passagesFromText } from "../page/from-text.ts";
import { hostOf } from "./host.ts";
import { LABELS, type Row, readRows } from "./rows.ts";
import { type Scores, scores, table } from "./scores.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    "no-url": { type: "boolean", default: false },
    misses: { type: "string", default: "20" },
  },
});

if (positionals.length === 0) {
  console.error("usage: npm run --silent evaluate -- [--no-url] [--misses N] FILE.jsonl…");
  process.exit(2);
}

interface Judged {
  readonly row: Row;
  readonly level: Level;
  readonly findings: readonly Finding[];
}

const judged: Judged[] = [];
for (const file of positionals)
  for (const row of rowsOf(file)) {
    const host = values["no-url"] ? undefined : hostOf(row.url);
    const verdict = detect(passagesFromText(row.text, row.title), { host });
    judged.push({ row, level: verdict.level, findings: verdict.findings });
  }

console.log(table(judged.map(({ row, level }) => ({ label: row.label, level }))));
console.log(describe(scores(judged.map(({ row, level }) => ({ label: row.label, level })))));

const worst = judged.filter(isMiss).sort((a, b) => missRank(b) - missRank(a));
const shown = worst.slice(0, Number(values.misses));
if (worst.length > 0) console.log(`\n${worst.length} misses, the worst ${shown.length}:`);
for (const { row, level, findings } of shown) {
  const kind = row.kind ?? row.category ?? "";
  console.log(`\n${row.id} ${row.label}${kind ? ` (${kind})` : ""} → ${level}`);
  if (findings.length === 0) console.log(`  ${row.text.slice(0, 120).replaceAll("\n", " ⏎ ")}`);
  for (const finding of findings.slice(0, 2)) {
    const clues = finding.clues.map(
      (clue) => `${clue.id} ${clue.weight > 0 ? "+" : ""}${clue.weight}`,
    );
    console.log(`  ${finding.pattern} ${finding.level}: ${finding.quote.replaceAll("\n", " ⏎ ")}`);
    console.log(`    ${clues.join(", ")}`);
  }
}

/** A file that cannot be read ends the run with its reason. */
function rowsOf(file: string): Row[] {
  try {
    return readRows(readFileSync(file, "utf8"), file);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}

function isMiss({ row, level }: Judged): boolean {
  return LABELS[row.label]
    ? level === "none" || (row.label === "offer" && level !== "warning")
    : level !== "none";
}

/** A silent page with a red banner is the worst, then an offer that passes unseen. */
function missRank({ row, level }: Judged): number {
  if (!LABELS[row.label]) return level === "warning" ? 4 : 2;
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
