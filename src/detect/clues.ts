import type { Candidate } from "./candidates.ts";
import { type ComputedClue, computedClues } from "./computed-clues.ts";
import type { ClueWeights, CompiledClue } from "./list.ts";
import type { PlacedHit, Reading } from "./reading.ts";
import type { Tables } from "./tables.ts";
import type { Clue } from "./verdict.ts";

/** A clue further from the finding than this, in UTF-16 code units, says nothing about it. */
const AROUND = 1500;
/** Within its own passage a clue counts as near up to this distance. */
const NEAR = 300;
/** How often a clue stands in the sentence of the finding, elsewhere in its passage, elsewhere around. */
export type ClueCounts = readonly [sentence: number, passage: number, around: number];

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
export function countClues(
  candidate: Candidate,
  reading: Reading,
  tables: Tables,
  host: string | undefined,
): ClueCounts[] {
  const near = hitsAround(candidate, reading);
  const computed = computedClues(candidate, reading, tables, near, host);
  return tables.list.clues.map((clue) =>
    clue.classes.length > 0
      ? countHits(clue, candidate, near)
      : [Math.min(clue.cap, computed.get(clue.id as ComputedClue) ?? 0), 0, 0],
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

function countHits(
  clue: CompiledClue,
  candidate: Candidate,
  near: readonly PlacedHit[],
): ClueCounts {
  const weights = clue[candidate.pattern.stance];
  const speaksFor = weights.some((weight) => weight > 0);
  const counts: [number, number, number] = [0, 0, 0];
  let last = -1;
  for (const hit of near) {
    if (!clue.classes.includes(hit.classId)) continue;
    // Words that overlap are one clue.
    if (hit.from < last) continue;
    last = hit.to;
    // A seller's words between speech marks are somebody else's words.
    if (speaksFor && hit.quoted) continue;
    if (hit.sentence >= candidate.firstSentence && hit.sentence <= candidate.lastSentence)
      counts[0]++;
    else if (
      hit.passage === candidate.passage &&
      hit.from > candidate.from - NEAR &&
      hit.from < candidate.to + NEAR
    )
      counts[1]++;
    else counts[2]++;
  }
  counts[0] = Math.min(counts[0], clue.cap);
  counts[1] = Math.min(counts[1], clue.cap - counts[0]);
  counts[2] = Math.min(counts[2], clue.cap - counts[0] - counts[1]);
  return counts;
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
