import { loadSources } from "../src/patterns/load.ts";
import { CHINESE, ENGLISH, type Phrases } from "./phrases.ts";

export type Language = "zh" | "en";
/**
 * `ordinary` holds nothing of the list on purpose, `mixed` a text about credit every 25 sentences, `dense` nothing but
 * the list's own examples and counterexamples.
 */
export type Kind = "ordinary" | "mixed" | "dense";

/** Gives the same numbers for the same seed: whole numbers below a limit. */
export function dice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const EVERY = 25;

/** Sentences of a kind without end, the same ones for the same seed. */
export function* sentences(language: Language, kind: Kind, seed = 1): Generator<string, never> {
  const roll = dice(seed);
  const phrases = language === "zh" ? CHINESE : ENGLISH;
  const about = kind === "ordinary" ? [] : examples();
  for (let n = 1; ; n++) {
    const isAbout = kind === "dense" || (kind === "mixed" && n % EVERY === 0);
    yield isAbout ? (about[roll(about.length)] as string) : sentence(phrases, roll);
  }
}

/** Running text of exactly so many UTF-16 code units. */
export function text(language: Language, kind: Kind, length: number, seed = 1): string {
  const parts: string[] = [];
  let size = 0;
  for (const next of sentences(language, kind, seed)) {
    parts.push(next, parts.length % 8 === 6 ? "\n" : "");
    size += next.length + (parts[parts.length - 1] as string).length;
    if (size >= length) break;
  }
  // A flat string of its own, as a page hands it over: no rope, no slice of another.
  return flat(parts.join("").slice(0, length));
}

function flat(text: string): string {
  return Buffer.from(text, "utf16le").toString("utf16le");
}

function sentence({ who, what, more, end, gap }: Phrases, roll: (limit: number) => number): string {
  const one = (list: readonly string[]) => list[roll(list.length)] as string;
  const middle = roll(3) ? gap + one(more) : "";
  const first = one(who) + one(what);
  return first[0]?.toUpperCase() + first.slice(1) + middle + end;
}

let known: readonly string[] | undefined;

/** The texts of the list that its own tests run on. */
export function examples(): readonly string[] {
  known ??= loadSources("src/patterns").schemes.flatMap(({ value }) =>
    value.patterns.flatMap(({ examples, counterexamples }) => [...examples, ...counterexamples]),
  );
  return known;
}
