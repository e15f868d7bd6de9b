import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";

const line = z.string().check(z.trim(), z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const classNames = z.array(id).check(z.minLength(1));

/** What a curator reads; an id standing in for it says nothing. */
const says = line.check(
  z.refine((text) => !/^[a-z]+(-[a-z]+)*\.[a-z0-9-]+$/.test(text), "an id says nothing"),
);

/** No disguise and no reader needs a bar in a word: where one stands, two words were meant. */
const word = line.check(z.refine((text) => !text.includes("|"), "two words in one"));

/** A word as a reader writes it, with the spellings that folding does not reach. */
const Term = z.union([
  word,
  z.strictObject({
    term: word,
    also: z.optional(z.array(word)),
  }),
]);

/** One file under `lexicon/`: the words of one class. */
export const LexiconFile = z.strictObject({
  class: id,
  says,
  /** Terms are also written with pinyin or Latin letters in place of characters (强kai, 套x现). */
  dressed: z.optional(z.boolean()),
  terms: z.array(Term).check(z.minLength(1)),
});
export type LexiconFile = z.infer<typeof LexiconFile>;

const Pattern = z.strictObject({
  id: z.string().check(z.regex(/^[a-z-]+\.[a-z0-9-]+$/)),
  says,
  /** Each entry is a class, or a list of classes of which one must occur. */
  needs: z.array(z.union([id, classNames])).check(z.minLength(1), z.maxLength(6)),
  within: z.number().check(z.int(), z.gte(4), z.lte(600)),
  /** `around`: anywhere near; `post` and `page`: the same, in texts of a line or two only, or in longer ones only. */
  inside: z.enum(["sentence", "passage", "around", "post", "page"]),
  unless: z.optional(classNames),
  level: z.enum(["warning", "caution"]),
  weight: z.optional(z.number()),
  examples: z.array(line).check(z.minLength(3)),
  counterexamples: z.array(line).check(z.minLength(3)),
});
export type Pattern = z.infer<typeof Pattern>;

/** One file under `schemes/`: the patterns of one scheme. */
export const SchemeFile = z.strictObject({
  scheme: z.enum(SCHEMES),
  says,
  patterns: z.array(Pattern).check(z.minLength(1)),
});
export type SchemeFile = z.infer<typeof SchemeFile>;

const Weights = z.tuple([z.number(), z.number(), z.number()]);

/** `stance.yaml`: what counts for and against reading a passage as an offer, and how much. */
export const StanceFile = z.strictObject({
  thresholds: z.strictObject({ warning: z.number(), caution: z.number(), steer: z.number() }),
  clues: z.array(
    z.strictObject({
      id,
      says,
      classes: z.optional(classNames),
      /** Weights in the same sentence, elsewhere in the passage, elsewhere around. */
      offer: Weights,
      steer: Weights,
      cap: z.optional(z.number().check(z.int(), z.gte(1))),
    }),
  ),
});
export type StanceFile = z.infer<typeof StanceFile>;

const news = z.string().check(z.minLength(1), z.maxLength(120));

/** `list.yaml`: what the list calls itself, and what is new in it, which people read in the popup. */
export const ListFile = z.strictObject({
  version: z.string().check(z.regex(/^\d+\.\d+\.\d+$/)),
  date: z.iso.date(),
  news: z.strictObject({ zh_CN: news, zh_TW: news, en: news }),
});
export type ListFile = z.infer<typeof ListFile>;

/** `lookalikes.yaml`: characters read as another one that Unicode does not relate. */
export const LookalikesFile = z.strictObject({
  lookalikes: z.record(z.string(), z.string()),
  pinyin: z.record(z.string(), z.string()),
});
export type LookalikesFile = z.infer<typeof LookalikesFile>;
