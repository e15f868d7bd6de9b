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
  "refuted",
  "introduced",
  "title-lures",
  "title-doubts",
] as const;
type ComputedClue = (typeof COMPUTED_CLUES)[number];

/** A clue further from the finding than this, in UTF-16 code units, says nothing about it. */
const AROUND = 1500;
/** Within its own passage a clue counts as near up to this distance. */
const NEAR = 300;
const SHORT_POST = 160;
const LONGEST_HEADLINE = 45;
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

function computedClues(
  candidate: Candidate,
  reading: Reading,
  tables: Tables,
  near: readonly PlacedHit[],
  host: string | undefined,
): Map<ComputedClue, number> {
  const found = new Map<ComputedClue, number>();
  const quoted = candidate.hits.filter((hit) => hit.quoted).length;
  if (quoted === candidate.hits.length && quoted > 0) found.set("quoted", 1);
  else if (quoted > 0) found.set("scare-quoted", 1);

  const refuting = ["against", "danger", "authority", "narrative", "attribution"].map((name) =>
    tables.list.classes.indexOf(name),
  );
  const passage = reading.passages[candidate.passage];
  if (passage) {
    const sentence = sentenceAt(passage.sentenceEnds, candidate.start);
    const before = passage.text.slice(0, sentence.start).trim();
    const refutes = (index: number) =>
      near.some((hit) => hit.passage === index && refuting.includes(hit.classId));
    if (isIntroduced(before, candidate.passage, reading, refutes)) found.set("introduced", 1);
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

  if (reading.length < SHORT_POST && isPost(near, tables)) found.set("short-post", 1);

  found.set(
    "refuted",
    near.filter((hit) => hit.from > candidate.to && refuting.includes(hit.classId)).length,
  );

  const actions = near.filter(
    (hit) => hit.passage === candidate.passage && isAction(hit.classId, tables),
  );
  const words = new Set(actions.map((hit) => passage?.text.slice(hit.start, hit.end)));
  const kinds = new Set(actions.map((hit) => hit.classId));
  if (words.size >= 4 || kinds.size >= 3) found.set("many-services", 1);

  const title = titleOf(reading);
  const inTitle = (...names: string[]) =>
    title &&
    reading.hits.some(
      (hit) => hit.passage === 0 && names.includes(tables.list.classes[hit.classId] as string),
    );
  if (inTitle("ease", "how-to", "speed", "service", "third-party", "no-check", "workaround"))
    found.set("title-lures", 1);
  if (
    title &&
    (/[吗嗎]/.test(title) || inTitle("danger", "against", "forbids", "narrative", "authority"))
  )
    found.set("title-doubts", 1);

  if (host && OFFICIAL_HOST.test(host)) found.set("official-host", 1);
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

/** The page's title, or a first line short enough to be one. */
function titleOf({ passages: [first] }: Reading): string | undefined {
  return first && (first.place === "title" || first.text.length <= LONGEST_HEADLINE)
    ? first.text
    : undefined;
}

/** How many passages a line such as "原文如下：" may stand before what it announces. */
const ANNOUNCED = 5;

/**
 * Whether somebody is about to be quoted: what stands before ends in a colon or a dash, or a line a little above does
 * and is itself worded as a warning.
 */
function isIntroduced(
  before: string,
  passage: number,
  { passages }: Reading,
  refutes: (passage: number) => boolean,
): boolean {
  const announces = (text: string) => text.length > 6 && /[:：—][\s“"「【]*$/.test(text);
  if (before !== "") return announces(before);
  for (let above = passage - 1; above >= Math.max(0, passage - ANNOUNCED); above--) {
    const text = passages[above]?.text ?? "";
    if (announces(text) && (above === passage - 1 || refutes(above))) return true;
  }
  return false;
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
