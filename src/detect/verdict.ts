import type { Span } from "../page/passage.ts";

/** A family of offers; the words are explained at the end of README. */
export const SCHEMES = [
  "force-open",
  "unfreeze",
  "limit-boost",
  "cash-out",
  "credit-repair",
  "upfront-loan",
  "debt-agency",
] as const;
export type Scheme = (typeof SCHEMES)[number];

/** `warning`: the page offers it. `caution`: the page steers the reader there. `none`: anything else. */
export type Level = "none" | "caution" | "warning";

/** The graver a level, the higher. */
export const RANK: Readonly<Record<Level, number>> = { none: 0, caution: 1, warning: 2 };

/** Something that counted for or against reading a passage as an offer. */
export interface Clue {
  /** Stable id, also the key of its text in the locales, e.g. `contact-private`, `quoted`. */
  readonly id: string;
  /** Above 0 it speaks for an offer, below 0 against. */
  readonly weight: number;
}

/** A pattern that matched in a passage, with what carried it. */
export interface Finding extends Span {
  /** Id of the pattern, e.g. `cash-out.collects-quota`. */
  readonly pattern: string;
  readonly scheme: Scheme;
  readonly level: Exclude<Level, "none">;
  /** Index of the passage in the list handed to `detect`. */
  readonly passage: number;
  /** `passage.text.slice(start, end)`. */
  readonly quote: string;
  /** The words inside the passage that carried the finding, sorted, not overlapping. */
  readonly marks: readonly Span[];
  readonly clues: readonly Clue[];
  /** Where the passage stands that is no running text of the page; see `PassagePlace`. */
  readonly place?: "title" | "description" | "label";
}

/** What a page, or a pasted message, comes to. */
export interface Verdict {
  readonly level: Level;
  /** Schemes found, strongest first. */
  readonly schemes: readonly Scheme[];
  /** Strongest first, at most `MAX_FINDINGS`. */
  readonly findings: readonly Finding[];
  /** How many passages were read, and in how many of them something was found. */
  readonly passages: number;
  readonly flagged: number;
  /** True when the text was longer than the stated limit and only its beginning was read. */
  readonly truncated: boolean;
  readonly listVersion: string;
}

/** More findings than a person can read are not kept. */
export const MAX_FINDINGS = 20;

/** More text of a page than this, in UTF-16 code units, is not read; the verdict says so. */
export const MAX_CHARACTERS = 5_000_000;
