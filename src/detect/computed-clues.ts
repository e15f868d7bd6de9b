import type { Candidate } from "./candidates.ts";
import type { PlacedHit, Reading } from "./reading.ts";
import { isQuestion, sentenceAt } from "./sentences.ts";
import { worded, wordedAround, wordedUnquoted } from "./signs.ts";
import { isInWordList, isOtherTrade, isPost, onlyAsks } from "./surroundings.ts";
import type { Tables } from "./tables.ts";
import { isShort, type Worded, withoutPauses, wordingOf, wordingsAround } from "./wording.ts";

/** Clues that are not words: the code finds them, `stance.yaml` weighs them. */
export const COMPUTED_CLUES = [
  "quoted",
  "scare-quoted",
  "question",
  "negated",
  "short-post",
  "few-characters",
  "only-asks",
  "many-services",
  "official-host",
  "refuted",
  "introduced",
  "title-lures",
  "title-doubts",
  "other-trade",
  "word-list",
  "worded-as-ads",
  "worded-otherwise",
  "plainly-worded",
  "around-as-ads",
  "around-otherwise",
  "whole-as-ads",
  "whole-otherwise",
] as const;
export type ComputedClue = (typeof COMPUTED_CLUES)[number];

const SHORT_POST = 160;
/** Up to so many characters a text is more often a question than an advertisement; from the second on no longer. */
const [FEW, NOT_FEW] = [32, 40];
/** From the first on the wording of a post says by itself that it sells, from the second on in full. */
const [PLAIN, FULL] = [1, 1.5];
/** Many voices may speak in a text of more UTF-16 code units or passages than these: it has no wording as a whole. */
const [LONGEST_WHOLE, MOST_WHOLE] = [2_000, 24];
/** Fewer characters beside a quotation say nothing. */
const FEWEST = 8;
const LONGEST_HEADLINE = 45;
/** Between a negation and the word it negates. */
const NEGATION_REACH = 6;

/** Hosts run by public bodies and licensed banks; they soften, and never decide alone. */
const OFFICIAL_HOST =
  /(^|\.)(gov\.cn|edu\.cn|mil\.cn|court\.gov\.cn|gov\.tw|gov\.hk|pbccrc\.org\.cn|12377\.cn|12321\.cn)$/;

/**
 * Finds the clues that are not words around a candidate.
 * @param near the hits around it
 * @returns how often each one stands, of wording how much; absent means not at all
 */
export function computedClues(
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

  const refuting = REFUTING.map((name) => tables.list.classes.indexOf(name));
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

  const few = Math.min(1, (NOT_FEW - reading.characters) / (NOT_FEW - FEW));
  if (reading.characters < SHORT_POST && isPost(near, tables)) found.set("short-post", 1);
  else if (few > 0) found.set("few-characters", few);
  if (reading.characters < SHORT_POST && onlyAsks(reading, near, tables)) found.set("only-asks", 1);

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
  const titleClasses = title ? classesOfFirstPassage(reading, tables) : new Set<string>();
  const inTitle = (...names: string[]) => names.some((name) => titleClasses.has(name));
  if (inTitle("ease", "how-to", "speed", "service", "third-party", "no-check", "workaround"))
    found.set("title-lures", 1);
  if (
    title &&
    (/[吗嗎]/.test(title) || inTitle("danger", "against", "forbids", "narrative", "authority"))
  )
    found.set("title-doubts", 1);

  if (isOtherTrade(candidate, near, tables)) found.set("other-trade", 1);
  if (isInWordList(candidate.passage, reading)) found.set("word-list", 1);
  if (isShort(reading)) {
    const wording = wordingIn(reading, tables, quoted * 2 > candidate.hits.length);
    if (wording > 0) found.set("worded-as-ads", wording);
    // In a few characters nothing says so.
    const plain = Math.min(1, (wording - PLAIN) / (FULL - PLAIN)) * Math.min(1, 1 - few);
    if (plain > 0) found.set("plainly-worded", plain);
    if (wording < 0) found.set("worded-otherwise", -wording);
  } else {
    const wording = wordingNear(candidate, reading, tables);
    if (wording > 0) found.set("around-as-ads", wording);
    if (wording < 0) found.set("around-otherwise", -wording);
    if (reading.characters <= LONGEST_WHOLE && reading.passages.length <= MOST_WHOLE) {
      const whole = wordingIn(reading, tables, true);
      if (whole > 0) found.set("whole-as-ads", whole);
      if (whole < 0) found.set("whole-otherwise", -whole);
    }
  }
  if (host && OFFICIAL_HOST.test(host)) found.set("official-host", 1);
  return found;
}

/** Classes of words that take an offer apart. */
export const REFUTING: readonly string[] = [
  "against",
  "danger",
  "authority",
  "narrative",
  "attribution",
];

const wordings = new WeakMap<Reading, number>();
const wordingsUnquoted = new WeakMap<Reading, number>();

/**
 * Asked for once a reading, not once a candidate: nothing is read after the first is judged. What is quoted is no more
 * the writer's wording than what the writer says beside it.
 */
function wordingIn(reading: Reading, tables: Tables, isQuoted: boolean): number {
  const whole = once(wordings, reading, () => wordingOf(worded(reading), tables.wording));
  if (!isQuoted) return whole;
  const own = () => {
    const text = wordedUnquoted(reading);
    return withoutPauses(text.text).length < FEWEST ? whole : wordingOf(text, tables.wording);
  };
  return Math.min(whole, once(wordingsUnquoted, reading, own));
}

/** What a reading came to, made when it is first asked for. */
function once(all: WeakMap<Reading, number>, reading: Reading, make: () => number): number {
  const value = all.get(reading) ?? make();
  all.set(reading, value);
  return value;
}

const wordingsNear = new WeakMap<Reading, Map<string, number>>();

/**
 * What posts sound like counts in longer texts, too, by this much; chosen on pages of our own, see `docs/quality.md`. A
 * third more than then, since their runs weigh less where those of the end are learned beside them.
 */
const SHARE_OF_POSTS = 0.27;

function wordingOfPlace(text: Worded, { around, wording }: Tables): number {
  const [here = 0, inPosts = 0] = wordingsAround(text, [around, wording]);
  return here + SHARE_OF_POSTS * inPosts;
}

/** Many patterns begin near one place: so many UTF-16 code units share what stands around their first. */
const STEP = 50;

function wordingNear({ passage, start }: Candidate, reading: Reading, tables: Tables): number {
  const known = wordingsNear.get(reading) ?? new Map<string, number>();
  wordingsNear.set(reading, known);
  const place = start - (start % STEP);
  const key = `${passage} ${place}`;
  const wording = known.get(key) ?? wordingOfPlace(wordedAround(passage, place, reading), tables);
  known.set(key, wording);
  return wording;
}

function isAction(classId: number, tables: Tables): boolean {
  return (tables.list.classes[classId] as string).startsWith("do-");
}

function classesOfFirstPassage({ hits }: Reading, { list }: Tables): Set<string> {
  const classes = new Set<string>();
  for (const hit of hits) {
    if (hit.passage > 0) break;
    classes.add(list.classes[hit.classId] as string);
  }
  return classes;
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
