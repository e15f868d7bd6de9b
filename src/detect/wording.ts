import { foldGroups } from "./folding.ts";

/** Longest text, in UTF-16 code units, that is read as a post: a message, a comment, an advertisement of a line or two. */
const LONGEST_POST = 200;

/** Whether a page, or what was pasted, is short enough to be read as a post. */
export function isShort({ characters }: { readonly characters: number }): boolean {
  return characters <= LONGEST_POST;
}

const LONGEST_RUN = 3;
/** From so many known runs on each counts less, the more there are. */
const FEWEST_KNOWN = 40;
/**
 * A post of whose pairs of characters fewer are known, a line of verse say, is another kind of text and sells nothing;
 * from the second share on what it sounds like counts in full.
 */
const [LEAST_KNOWN, WELL_KNOWN] = [0.1, 0.45];
/** Stands for an identifier, for a number, and for what parts clauses. */
const [ID, NUMBER, PAUSE] = ["I", "N", "，"];
/** 花 呗 变 现, 强-开-借-呗 */
const SPACED_OUT = /(?:\p{Script=Han}[\s*·•丨|._/~-]{1,3}){2,}\p{Script=Han}/gu;
const SEPARATED = /[\s*·•丨|._/~-]+/g;
/** Stands before a run in the end of a post, where most say what they are: a warning quotes first and judges last. */
const IN_END = "›";
/** The end is this part of a post, and at least so many characters; a post of less than twice as many has none. */
const [END_PART, LEAST_END] = [1 / 3, 12];
const PAUSES = /[\p{P}\p{Z}\s]+/gu;
const FIRST_SIGN = 0xe000;
const HAS_SIGN = /[\ue000-\uefff]/;
const STANDS_FOR_MANY = /[IN，]/;

/** How much each run of characters speaks for a seller's wording (above zero) or another's (below). */
export interface Wording {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
  /** Written variants of characters, such as 個 for 个. */
  readonly variants: ReadonlyMap<string, string>;
}

/**
 * Unpacks what `src/patterns/learn-posts.ts` or `src/cli/learn-around.ts` learned.
 * @param packed lines of a run, a tab and its weight in hundredths; an empty run is the bias
 * @param folds the list's table of written variants, see `CompiledList.folds`
 */
export function unpackWording(packed: string, folds: string): Wording {
  const weights = new Map<string, number>();
  for (const line of packed.split("\n")) {
    const [run = "", weight = "0"] = line.split("\t");
    weights.set(run, Number(weight) / 100);
  }
  const bias = weights.get("") ?? 0;
  weights.delete("");
  return { bias, weights, variants: variantsIn(folds) };
}

/** Written variants of characters in the list's table, each with the character it stands for. */
function variantsIn(folds: string): ReadonlyMap<string, string> {
  const variants = new Map<string, string>();
  for (const [canonical = "", ...written] of foldGroups(folds)) {
    for (const variant of written) variants.set(variant, canonical);
  }
  return variants;
}

/** A text, free of signs, and the same with each term of the list as one sign of its class; see `signs.ts`. */
export interface Worded {
  readonly text: string;
  readonly signs: string;
}

/** What stands for a term of a class: a character of Unicode's private use area. */
export function signOf(classId: number): string {
  return String.fromCharCode(FIRST_SIGN + classId);
}

/** The class that one character stands for, undefined for any other character. */
export function classOfSign(character: string): number | undefined {
  return HAS_SIGN.test(character) ? character.charCodeAt(0) - FIRST_SIGN : undefined;
}

/**
 * How a post is worded: above zero like the advertisements of our examples, below like what others write.
 * Less far above where it is mostly worded as none of the examples is. Linear in the text.
 */
export function wordingOf(post: Worded, { bias, weights, variants }: Wording): number {
  const runs = runsOfPost(post, variants, (run) => weights.has(run));
  const score = bias + sumOf(runs, weights);
  const share = knownShare(post, weights, variants);
  const sure = Math.max(0, Math.min(1, (share - LEAST_KNOWN) / (WELL_KNOWN - LEAST_KNOWN)));
  return score > 0 ? score * sure : score;
}

/**
 * How the text around a finding is worded, by each of several tables: above zero as where something is sold, below as
 * where it is not. The more of its runs a table knows, the less each of them counts. Linear in the text.
 */
export function wordingsAround(text: Worded, wordings: readonly Wording[]): number[] {
  const variants = wordings[0]?.variants ?? new Map();
  const runs = runsOf(text, variants, (run) => wordings.some(({ weights }) => weights.has(run)));
  return wordings.map(({ bias, weights }) => bias + sumOf(runs, weights));
}

function sumOf(runs: ReadonlySet<string>, weights: Wording["weights"]): number {
  let sum = 0;
  let known = 0;
  for (const run of runs) {
    const weight = weights.get(run);
    if (weight === undefined) continue;
    sum += weight;
    known++;
  }
  return sum * shareOf(known);
}

/** What each of so many known runs counts: a question of five characters says little, whatever they are. */
export function shareOf(known: number): number {
  return 10 / Math.sqrt(Math.max(FEWEST_KNOWN, known));
}

/** Which share of the pairs of characters stands in our examples, or has a term in it. */
function knownShare(
  { signs }: Worded,
  weights: Wording["weights"],
  variants: Wording["variants"],
): number {
  const characters = plainly(signs, variants);
  let pairs = 0;
  let known = 0;
  for (let at = 1; at < characters.length; at++) {
    const pair = `${characters[at - 1]}${characters[at]}`;
    if (STANDS_FOR_MANY.test(pair)) continue;
    pairs++;
    if (HAS_SIGN.test(pair) || weights.has(pair)) known++;
  }
  return pairs === 0 ? 1 : known / pairs;
}

/** A text without what parts its clauses. */
export function withoutPauses(text: string): string {
  return text.replace(PAUSES, "");
}

/** Whether a run is one of a post's end, as `runsOfPost` marks it. */
export function isInEnd(run: string): boolean {
  return run.startsWith(IN_END);
}

/** The runs of a post, see `runsOf`; those in its end once more, and marked as such. */
export function runsOfPost(
  post: Worded,
  variants: ReadonlyMap<string, string>,
  isWanted: (run: string) => boolean = () => true,
): Set<string> {
  const runs = runsOf(post, variants, isWanted);
  const inEnd = runsOf(post, variants, (run) => isWanted(IN_END + run), endOf);
  for (const run of inEnd) runs.add(IN_END + run);
  return runs;
}

function endOf(characters: readonly string[]): readonly string[] {
  const { length } = characters;
  if (length < 2 * LEAST_END) return [];
  return characters.slice(-Math.max(LEAST_END, Math.floor(length * END_PART)));
}

/**
 * The distinct runs of one to three characters or signs of a text, numbers and identifiers taken as one each.
 * @param isWanted tells which ones; all where absent
 * @param part what is read of the text; all where absent
 */
export function runsOf(
  { text, signs }: Worded,
  variants: ReadonlyMap<string, string>,
  isWanted: (run: string) => boolean = () => true,
  part: (characters: readonly string[]) => readonly string[] = (characters) => characters,
): Set<string> {
  const runs = new Set<string>();
  addRuns(part(plainly(text, variants)), isWanted, runs);
  addRuns(part(plainly(signs, variants)), (run) => isWanted(run) && HAS_SIGN.test(run), runs);
  return runs;
}

function plainly(text: string, variants: ReadonlyMap<string, string>): string[] {
  const plain = [...text.normalize("NFKC").toLowerCase()].map((c) => variants.get(c) ?? c).join("");
  return [
    ...plain
      .replace(SPACED_OUT, (run) => run.replace(SEPARATED, ""))
      .replace(/[a-z0-9][a-z0-9_.-]{4,}/g, ID)
      .replace(/\d+(\.\d+)?/g, NUMBER)
      .replace(PAUSES, PAUSE),
  ];
}

function addRuns(
  characters: readonly string[],
  counts: (run: string) => boolean,
  runs: Set<string>,
): void {
  for (let start = 0; start < characters.length; start++) {
    const end = Math.min(characters.length, start + LONGEST_RUN);
    let run = "";
    for (let at = start; at < end; at++) {
      run += characters[at];
      if (counts(run)) runs.add(run);
    }
  }
}
