import { withoutInvisible } from "../detect/invisible.ts";
import { Reading } from "../detect/reading.ts";
import { worded } from "../detect/signs.ts";
import type { Tables } from "../detect/tables.ts";
import { isInEnd, runsOfPost, shareOf, withoutPauses } from "../detect/wording.ts";
import { weighRuns } from "./weigh-runs.ts";

/** A text of a line or two that we wrote, and whether it sells. */
export interface Post {
  readonly text: string;
  readonly sells: boolean;
}

/** Runs in fewer posts than this say nothing. */
const LEAST_POSTS = 8;
/** The same for runs in the end of a post, which would else be a fifth of the list. */
const LEAST_ENDS = 20;
/** How far weights are held back: the higher, the smaller they stay. */
const RESTRAINT = 5;
const STEPS = 240;
/** A weight closer to zero than this many hundredths is left out: a quarter of the runs, for which hardly a verdict asks. */
const LEAST_WEIGHT = 3;

/**
 * Learns which runs of characters tell posts that sell from others: logistic regression over the runs of each post,
 * both sides weighed alike. The same posts give the same weights.
 * @returns lines for `unpackWording`, heaviest first
 */
export function learnPosts(posts: readonly Post[], tables: Tables): string {
  if (posts.length === 0) return "";
  // Each also as those write who use no punctuation.
  const written = posts.flatMap((post) => [post, { ...post, text: withoutPauses(post.text) }]);
  const runs = written.map(({ text }) => [...runsIn(text, tables)]);
  const counts = new Map<string, number>();
  for (const run of runs.flat()) counts.set(run, (counts.get(run) ?? 0) + 1);
  const known = [...counts]
    .filter(([run, count]) => count >= (isInEnd(run) ? LEAST_ENDS : LEAST_POSTS))
    .map(([run]) => run);
  const index = new Map(known.map((run, at) => [run, at]));
  const rows = runs.map((row, at) => {
    const here = Int32Array.from(row.flatMap((run) => index.get(run) ?? []));
    return { runs: here, sells: (written[at] as Post).sells, share: shareOf(here.length) };
  });
  const weights = weighRuns(rows, known.length, { restraint: RESTRAINT, steps: STEPS });
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
  return runsOfPost(worded(reading), tables.wording.variants);
}
