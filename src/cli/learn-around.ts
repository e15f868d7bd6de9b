import { candidatesOf } from "../detect/candidates.ts";
import { weigh } from "../detect/clues.ts";
import { withoutInvisible } from "../detect/invisible.ts";
import { Reading } from "../detect/reading.ts";
import { wordedAround } from "../detect/signs.ts";
import type { Tables } from "../detect/tables.ts";
import { isShort, runsOf, shareOf } from "../detect/wording.ts";
import type { Passage } from "../page/passage.ts";
import { weighRuns } from "../patterns/weigh-runs.ts";

/** A text longer than a post, and whether it sells or leads there. */
export interface LongText {
  readonly passages: readonly Passage[];
  readonly sells: boolean;
  /** As many texts as it stands for. */
  readonly times: number;
}

/** A run that stands in fewer texts says too little, and too much about where it was read. */
const LEAST_TEXTS = 20;
const RESTRAINT = 10;
const STEPS = 240;
/** The same where something is known already, and learning only goes on. */
const LEAST_MORE = 8;
const RESTRAINT_OF_KNOWN = 3;

/**
 * Learns which runs of characters around findings tell texts that sell from others: of each text that holds one, from
 * what stands around its strongest finding, by the list without the clue that is learned here.
 * @param known what was learned from other texts, to go on from
 * @returns each run with its weight, heaviest first; the empty run is the bias
 * @throws Error without texts of both kinds
 */
export function learnAround(
  texts: readonly LongText[],
  tables: Tables,
  known?: ReadonlyMap<string, number>,
): [string, number][] {
  const read = texts.flatMap(({ passages, sells, times }) => {
    const runs = strongestRuns(passages, tables);
    return runs ? [{ runs: [...runs], sells, times }] : [];
  });
  if (new Set(read.map(({ sells }) => sells)).size < 2)
    throw new Error(
      "longer texts of both kinds with a finding are needed: that sell, and that do not",
    );
  const counts = new Map<string, number>();
  for (const run of read.flatMap(({ runs }) => runs)) counts.set(run, (counts.get(run) ?? 0) + 1);
  const least = known ? LEAST_MORE : LEAST_TEXTS;
  const often = [...counts].filter(([, count]) => count >= least).map(([run]) => run);
  const wanted = new Set([...(known?.keys() ?? []), ...often]);
  wanted.delete("");
  const index = new Map([...wanted].map((run, at) => [run, at]));
  const rows = read.map(({ runs, ...row }) => {
    const numbers = Int32Array.from(runs.flatMap((run) => index.get(run) ?? []));
    return { ...row, runs: numbers, share: shareOf(numbers.length) };
  });
  const weights = weighRuns(rows, wanted.size, {
    restraint: known ? RESTRAINT_OF_KNOWN : RESTRAINT,
    steps: STEPS,
    from: Float64Array.from([...wanted, ""], (run) => known?.get(run) ?? 0),
  });
  return ["", ...wanted]
    .map((run): [string, number] => [run, weights[index.get(run) ?? wanted.size] as number])
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1));
}

/** The runs around the strongest finding of a text longer than a post; undefined where there is none. */
function strongestRuns(
  passages: readonly Passage[],
  tables: Tables,
): ReadonlySet<string> | undefined {
  const reading = new Reading(tables);
  for (const { text, place } of passages) reading.add({ text: withoutInvisible(text).text, place });
  if (isShort(reading)) return undefined;
  const { patterns, thresholds } = tables.list;
  const scored = patterns.flatMap((pattern) =>
    candidatesOf(pattern, reading).map((candidate) => {
      const clues = weigh(candidate, reading, tables, undefined);
      const least = pattern.stance === "offer" ? thresholds.caution : thresholds.steer;
      const score = clues.reduce((sum, { weight }) => sum + weight, pattern.weight - least);
      return { candidate, score };
    }),
  );
  const [strongest] = scored.sort((a, b) => b.score - a.score);
  if (!strongest) return undefined;
  const { passage, start } = strongest.candidate;
  return runsOf(wordedAround(passage, start, reading), tables.wording.variants);
}
