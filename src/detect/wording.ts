/** Longest text, in UTF-16 code units, that is read as a post: a message, a comment, an advertisement of a line or two. */
export const LONGEST_POST = 200;

const LONGEST_GRAM = 3;
/** A post of whose pairs of characters fewer are known, a line of verse say, is another kind of text. */
const LEAST_KNOWN = 0.3;
/** Stands for an identifier, and for a number. */
const [ID, NUMBER] = ["§", "#"];

/** How much each run of characters speaks for a seller's wording (above zero) or another's (below). */
export interface Wording {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
  /** Written variants of characters, such as 個 for 个. */
  readonly variants: ReadonlyMap<string, string>;
}

/**
 * Unpacks what `src/patterns/learn-wording.ts` learned.
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
export function variantsIn(folds: string): ReadonlyMap<string, string> {
  const variants = new Map<string, string>();
  for (const line of folds.split("\n")) {
    const [canonical = "", ...written] = [...line];
    for (const variant of written) variants.set(variant, canonical);
  }
  return variants;
}

/**
 * How a post is worded: above zero like the advertisements of our examples, below like what others write.
 * Never above zero where it is mostly worded as none of the examples is. Linear in the text.
 */
export function wordingOf(text: string, { bias, weights, variants }: Wording): number {
  let score = bias;
  let pairs = 0;
  let known = 0;
  for (const run of runsOf(text, variants)) {
    const weight = weights.get(run);
    score += weight ?? 0;
    if (run.length !== 2) continue;
    pairs++;
    if (weight !== undefined) known++;
  }
  return known < pairs * LEAST_KNOWN ? Math.min(score, 0) : score;
}

/** The distinct runs of one to three characters of a text, numbers and identifiers taken as one each. */
export function runsOf(text: string, variants: ReadonlyMap<string, string>): Set<string> {
  const plain = [...text.normalize("NFKC").toLowerCase()].map((c) => variants.get(c) ?? c).join("");
  const characters = [
    ...plain
      .replace(/[a-z0-9][a-z0-9_.-]{4,}/g, ID)
      .replace(/\d+(\.\d+)?/g, NUMBER)
      .replace(/(?<=\p{Script=Han})[\s*·•丨|._/~-]+(?=\p{Script=Han})/gu, ""),
  ];
  const runs = new Set<string>();
  for (let start = 0; start < characters.length; start++)
    for (let length = 1; length <= LONGEST_GRAM && start + length <= characters.length; length++)
      runs.add(characters.slice(start, start + length).join(""));
  return runs;
}
