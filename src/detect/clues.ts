import type { Candidate } from "./candidates.ts";
import { type ComputedClue, computedClues, REFUTING } from "./computed-clues.ts";
import type { ClueWeights, CompiledClue } from "./list.ts";
import type { PlacedHit, Reading } from "./reading.ts";
import type { Tables } from "./tables.ts";
import type { Clue } from "./verdict.ts";

/** A clue further from the finding than this, in UTF-16 code units, says nothing about it. */
const AROUND = 1500;
/** Within its own passage a clue counts as near up to this distance. */
const NEAR = 300;
/** Longer than this, in UTF-16 code units, a passage is no line of its own. */
const LONGEST_LINE = 120;

/** How those write who stand around a line of its own counts no more than this. */
const MOST_AROUND_A_LINE = 1.5;

/** How often a clue stands in the sentence of the finding, elsewhere in its passage, elsewhere around. */
type ClueCounts = readonly [sentence: number, passage: number, around: number];

/**
 * Weighs everything that counts for or against a candidate.
 * @returns the clues that counted, strongest first
 */
export function weigh(
  candidate: Candidate,
  reading: Reading,
  tables: Tables,
  host: string | undefined,
): Clue[] {
  const counts = countClues(candidate, reading, tables, host);
  return tables.list.clues
    .map((clue, index) => ({
      id: clue.id,
      weight: round(weightOf(clue[candidate.pattern.stance], counts[index] as ClueCounts)),
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Counts every clue of the list around a candidate, each up to its cap, nearest scope first. */
function countClues(
  candidate: Candidate,
  reading: Reading,
  tables: Tables,
  host: string | undefined,
): ClueCounts[] {
  const near = hitsAround(candidate, reading);
  const computed = computedClues(candidate, reading, tables, near, host);
  const counted = countHits(candidate, near, tables);
  if (standsAlone(candidate, reading, tables, near, computed)) {
    quietAround(counted, candidate, tables);
    const otherwise = computed.get("around-otherwise") ?? 0;
    computed.set("around-otherwise", Math.min(MOST_AROUND_A_LINE, otherwise));
  }
  return tables.list.clues.map(({ classes, cap, id }, index) =>
    classes.length > 0
      ? upTo(cap, counted, index)
      : [Math.min(cap, computed.get(id as ComputedClue) ?? 0), 0, 0],
  );
}

function weightOf(weights: ClueWeights, counts: ClueCounts): number {
  return weights[0] * counts[0] + weights[1] * counts[1] + weights[2] * counts[2];
}

function round(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function hitsAround(candidate: Candidate, reading: Reading): PlacedHit[] {
  const { hits, passages } = reading;
  const from = lowerBound(hits, candidate.from - AROUND);
  const near: PlacedHit[] = [];
  for (let at = from; at < hits.length; at++) {
    const hit = hits[at] as PlacedHit;
    if (hit.from > candidate.to + AROUND) break;
    near.push(hit);
  }
  // What the title says holds for the whole page.
  for (let at = 0; at < from; at++) {
    const hit = hits[at] as PlacedHit;
    if (passages[hit.passage]?.place !== "title") break;
    near.push(hit);
  }
  return near;
}

/** Counts for each clue, three scopes to a clue, in one pass over the hits. */
function countHits(candidate: Candidate, near: readonly PlacedHit[], tables: Tables): Uint32Array {
  const { clues } = tables.list;
  const { stance } = candidate.pattern;
  const counts = new Uint32Array(3 * clues.length);
  const last = new Int32Array(clues.length).fill(-1);
  for (const hit of near) {
    const scope = scopeOf(hit, candidate);
    for (const index of cluesOf(hit.classId, tables)) {
      // Words that overlap are one clue.
      if (hit.from < (last[index] as number)) continue;
      last[index] = hit.to;
      // A seller's words between speech marks are somebody else's words.
      if (hit.quoted && (clues[index] as CompiledClue)[stance].some((weight) => weight > 0))
        continue;
      (counts[3 * index + scope] as number)++;
    }
  }
  return counts;
}

function scopeOf(hit: PlacedHit, candidate: Candidate): 0 | 1 | 2 {
  if (hit.sentence >= candidate.firstSentence && hit.sentence <= candidate.lastSentence) return 0;
  const isNear =
    hit.passage === candidate.passage &&
    hit.from > candidate.from - NEAR &&
    hit.from < candidate.to + NEAR;
  return isNear ? 1 : 2;
}

/** A line of its own with a private contact in it, which nothing introduces or refutes, is the seller's own voice. */
function standsAlone(
  candidate: Candidate,
  reading: Reading,
  tables: Tables,
  near: readonly PlacedHit[],
  computed: ReadonlyMap<ComputedClue, number>,
): boolean {
  const length = reading.passages[candidate.passage]?.text.length ?? 0;
  if (length > LONGEST_LINE || computed.has("introduced") || (computed.get("refuted") ?? 0) > 1)
    return false;
  const here = near.filter((hit) => hit.passage === candidate.passage);
  const has = (names: readonly string[]) =>
    here.some((hit) => names.includes(tables.list.classes[hit.classId] as string));
  return has(["contact-id", "phone"]) && !has(REFUTING);
}

/** What an article around such a line says against it counts once a clue, not as often as it is said. */
function quietAround(counted: Uint32Array, candidate: Candidate, tables: Tables): void {
  tables.list.clues.forEach((clue, index) => {
    if (clue[candidate.pattern.stance][2] < 0)
      counted[3 * index + 2] = Math.min(1, counted[3 * index + 2] as number);
  });
}

/** Counts of one clue, the nearest scope first, no more than its cap in all. */
function upTo(cap: number, counted: Uint32Array, index: number): ClueCounts {
  const [sentence, passage, around] = counted.subarray(
    3 * index,
    3 * index + 3,
  ) as unknown as ClueCounts;
  const first = Math.min(sentence, cap);
  const second = Math.min(passage, cap - first);
  return [first, second, Math.min(around, cap - first - second)];
}

const cluesByClass = new WeakMap<Tables, readonly (readonly number[])[]>();

/** Indices of the clues that a class counts for. */
function cluesOf(classId: number, tables: Tables): readonly number[] {
  let all = cluesByClass.get(tables);
  if (!all) {
    const { classes, clues } = tables.list;
    all = classes.map((_, id) =>
      clues.flatMap((clue, index) => (clue.classes.includes(id) ? [index] : [])),
    );
    cluesByClass.set(tables, all);
  }
  return all[classId] ?? [];
}

function lowerBound(hits: readonly PlacedHit[], from: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as PlacedHit).from < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
