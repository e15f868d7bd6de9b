import { withoutInvisible } from "../detect/invisible.ts";
import { Reading } from "../detect/reading.ts";
import { worded } from "../detect/signs.ts";
import type { Tables } from "../detect/tables.ts";
import { runsOf, withoutPauses } from "../detect/wording.ts";

/** A text of a line or two that we wrote, and whether it sells. */
export interface Post {
  readonly text: string;
  readonly sells: boolean;
}

/** Runs in fewer posts than this say nothing. */
const LEAST_POSTS = 6;
/** How far weights are held back: the higher, the smaller they stay. */
const RESTRAINT = 3.5;
const STEPS = 240;
const STEP = 0.05;
/** A weight closer to zero than this many hundredths is left out. */
const LEAST_WEIGHT = 1;

/**
 * Learns which runs of characters tell posts that sell from others: logistic regression over the runs of each post,
 * both sides weighed alike. The same posts give the same weights.
 * @returns lines for `unpackWording`, heaviest first
 */
export function learnWording(posts: readonly Post[], tables: Tables): string {
  if (posts.length === 0) return "";
  // Each also as those write who use no punctuation.
  const written = posts.flatMap((post) => [post, { ...post, text: withoutPauses(post.text) }]);
  const runs = written.map(({ text }) => [...runsIn(text, tables)]);
  const counts = new Map<string, number>();
  for (const run of runs.flat()) counts.set(run, (counts.get(run) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= LEAST_POSTS).map(([run]) => run);
  const index = new Map(known.map((run, at) => [run, at]));
  const rows = runs.map((row) => Int32Array.from(row.flatMap((run) => index.get(run) ?? [])));
  const weights = descend(
    rows,
    written.map(({ sells }) => sells),
    known.length,
  );
  return known
    .map((run, at): [string, number] => [run, Math.round((weights[at] as number) * 100)])
    .filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT)
    .concat([["", Math.round((weights[known.length] as number) * 100)]])
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || (a < b ? -1 : 1))
    .map(([run, weight]) => `${run}\t${weight}`)
    .join("\n");
}

function runsIn(text: string, tables: Tables): ReadonlySet<string> {
  const reading = new Reading(tables);
  for (const line of withoutInvisible(text).text.split("\n"))
    reading.add({ text: line, place: "body" });
  return runsOf(worded(reading), tables.wording.variants);
}

/** Gradient descent (Adam); the last weight is the bias. */
function descend(
  rows: readonly Int32Array[],
  sells: readonly boolean[],
  size: number,
): Float64Array {
  const weights = new Float64Array(size + 1);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  const selling = sells.filter(Boolean).length;
  const share = (sold: boolean) => rows.length / (2 * (sold ? selling : rows.length - selling));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(size + 1);
    rows.forEach((row, at) => {
      const sold = sells[at] as boolean;
      let score = weights[size] as number;
      for (const run of row) score += weights[run] as number;
      const error = (1 / (1 + Math.exp(-score)) - (sold ? 1 : 0)) * share(sold);
      for (const run of row) (gradient[run] as number) += error;
      (gradient[size] as number) += error;
    });
    for (let at = 0; at <= size; at++) {
      const held = at < size ? RESTRAINT * (weights[at] as number) : 0;
      const slope = ((gradient[at] as number) + held) / rows.length;
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope;
      square[at] = 0.999 * (square[at] as number) + 0.001 * slope * slope;
      const move = (mean[at] as number) / (1 - 0.9 ** step);
      (weights[at] as number) -=
        (STEP * move) / (Math.sqrt((square[at] as number) / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}
