import type { Candidate } from "./candidates.ts";
import type { CompiledClue, Stance } from "./list.ts";
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
  const { stance } = candidate.pattern;
  const near = hitsAround(candidate, reading);
  const computed = computedClues(candidate, reading, tables, near, host);
  const clues: Clue[] = [];
  for (const clue of tables.list.clues) {
    const weight =
      clue.classes.length > 0
        ? classWeight(clue, stance, candidate, near)
        : (computed.get(clue.id) ?? 0) * clue[stance][0];
    if (weight !== 0) clues.push({ id: clue.id, weight: Math.round(weight * 100) / 100 });
  }
  return clues.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
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

function classWeight(
  clue: CompiledClue,
  stance: Stance,
  candidate: Candidate,
  near: readonly PlacedHit[],
): number {
  const [inSentence, inPassage, around] = clue[stance];
  const speaksFor = inSentence > 0 || inPassage > 0 || around > 0;
  const counts = [0, 0, 0] as [number, number, number];
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
  let left = clue.cap;
  let sum = 0;
  for (const [index, weight] of [inSentence, inPassage, around].entries()) {
    const counted = Math.min(left, counts[index] as number);
    sum += counted * weight;
    if (weight !== 0) left -= counted;
  }
  return sum;
}

function computedClues(
  candidate: Candidate,
  reading: Reading,
  tables: Tables,
  near: readonly PlacedHit[],
  host: string | undefined,
): Map<string, number> {
  const found = new Map<string, number>();
  const quoted = candidate.hits.filter((hit) => hit.quoted).length;
  if (quoted === candidate.hits.length && quoted > 0) found.set("quoted", 1);
  else if (quoted > 0) found.set("scare-quoted", 1);

  const passage = reading.passages[candidate.passage];
  if (passage) {
    const sentence = sentenceAt(passage.sentenceEnds, candidate.start);
    if (isQuestion(passage.text.slice(sentence.start, sentence.end))) found.set("question", 1);
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
  if (isNegated) found.set("negated", 1);

  if (reading.length < SHORT_POST) found.set("short-post", 1);

  const actions = new Set(
    near
      .filter((hit) => hit.passage === candidate.passage && isAction(hit.classId, tables))
      .map((hit) => passage?.text.slice(hit.start, hit.end)),
  );
  if (actions.size >= 3) found.set("many-services", 1);

  if (host && OFFICIAL_HOST.test(host)) found.set("official-host", 1);
  return found;
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
