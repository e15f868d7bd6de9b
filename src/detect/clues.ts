import type { Candidate } from "./candidates.ts";
import type { ClueWeights, CompiledClue } from "./list.ts";
import type { PlacedHit, Reading } from "./reading.ts";
import { sentenceAt } from "./sentences.ts";
import type { Tables } from "./tables.ts";
import type { Clue } from "./verdict.ts";

/** Clues that are not words: the code finds them, `stance.yaml` weighs them. */
export const COMPUTED_CLUES = [
  "quoted",
  "scare-quoted",
  "question",
  "negated",
  "short-post",
  "many-services",
  "official-host",
] as const;
type ComputedClue = (typeof COMPUTED_CLUES)[number];

/** A clue further from the finding than this, in UTF-16 code units, says nothing about it. */
const AROUND = 1500;
/** Within its own passage a clue counts as near up to this distance. */
const NEAR = 300;
const SHORT_POST = 160;
/** Between a negation and the word it negates. */
const NEGATION_REACH = 6;

/** Hosts run by public bodies and licensed banks; they soften, and never decide alone. */
const OFFICIAL_HOST =
  /(^|\.)(gov\.cn|edu\.cn|mil\.cn|court\.gov\.cn|gov\.tw|gov\.hk|pbccrc\.org\.cn|12377\.cn|12321\.cn)$/;

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
      : [computed.has(clue.id as ComputedClue) ? 1 : 0, 0, 0],
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

function computedClues(
  candidate: Candidate,
  reading: Reading,
  tables: Tables,
  near: readonly PlacedHit[],
  host: string | undefined,
): Set<ComputedClue> {
  const found = new Set<ComputedClue>();
  const quoted = candidate.hits.filter((hit) => hit.quoted).length;
  if (quoted === candidate.hits.length && quoted > 0) found.add("quoted");
  else if (quoted > 0) found.add("scare-quoted");

  const passage = reading.passages[candidate.passage];
  if (passage) {
    const sentence = sentenceAt(passage.sentenceEnds, candidate.start);
    if (isQuestion(passage.text.slice(sentence.start, sentence.end))) found.add("question");
  }

  const negation = tables.list.classes.indexOf("negation");
  const isNegated = candidate.hits.some((hit) =>
    near.some(
      (other) =>
        other.classId === negation &&
        other.sentence === hit.sentence &&
        other.to <= hit.from &&
        other.to >= hit.from - NEGATION_REACH,
    ),
  );
  if (isNegated) found.add("negated");

  if (reading.length < SHORT_POST && isPost(near, tables)) found.add("short-post");

  const actions = new Set(
    near
      .filter((hit) => hit.passage === candidate.passage && isAction(hit.classId, tables))
      .map((hit) => passage?.text.slice(hit.start, hit.end)),
  );
  if (actions.size >= 3) found.add("many-services");

  if (host && OFFICIAL_HOST.test(host)) found.add("official-host");
  return found;
}

/** In a text of a line or two a seller has no room for anything but selling, and one who asks has room to ask. */
function isPost(near: readonly PlacedHit[], tables: Tables): boolean {
  const has = (...names: string[]) =>
    near.some((hit) => names.includes(tables.list.classes[hit.classId] as string));
  return (
    has(
      "solicit",
      "contact-id",
      "phone",
      "service",
      "guarantee",
      "loan-sale",
      "do-carry",
      "points",
    ) && !has("ask", "asker")
  );
}

function isAction(classId: number, tables: Tables): boolean {
  return (tables.list.classes[classId] as string).startsWith("do-");
}

/** Ends like a question, in the way questions are typed: with or without the mark. */
export function isQuestion(sentence: string): boolean {
  return /([？?]|[吗嗎呢么麼嘛不没沒][。.～~]?)[\s”"’」）)]*$/.test(sentence.slice(-8));
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
