import type { Scheme } from "./verdict.ts";

/**
 * The curated list as the build ships it: tables only, no YAML, no compiler.
 * `src/patterns/compile.ts` writes it, `tables.ts` unpacks it.
 */
export interface CompiledList {
  readonly version: string;
  /** Canonical character of each symbol followed by its written variants, see `foldGroups`. */
  readonly folds: string;
  /** Base64 of the double-array trie of all terms, see `tables.ts`. */
  readonly trie: string;
  /** Names of the classes; the index is the class id everywhere else. */
  readonly classes: readonly string[];
  readonly patterns: readonly CompiledPattern[];
  readonly clues: readonly CompiledClue[];
  readonly thresholds: Thresholds;
  /** How posts that sell are worded, see `wording.ts`. */
  readonly wording: string;
  /** How the text around findings is worded in longer texts, in the same form. */
  readonly wordingAround: string;
}

/** The table that goes before the list in pages. */
export interface CompiledGate {
  readonly folds: string;
  /** The trie in breadth-first order, one character a node, see `gate-tables.ts`. */
  readonly trie: string;
  /** The first two characters of each word that can be written without a Chinese character. */
  readonly narrow: string;
}

export interface CompiledPattern {
  readonly id: string;
  readonly scheme: Scheme;
  /** Each slot is a set of class ids, one of which must occur. */
  readonly needs: readonly (readonly number[])[];
  /** Longest distance in UTF-16 code units from the start of the first to the end of the last needed hit. */
  readonly within: number;
  readonly inside: "sentence" | "passage" | "around" | "post" | "page";
  /** No hit of these classes may stand between or beside the needed ones (same reach as `inside`). */
  readonly unless: readonly number[];
  readonly stance: Stance;
  /** Added to the sum of the clues: how much the combination says by itself. */
  readonly weight: number;
}

/** `offer` patterns can reach `warning`; `steer` patterns at most `caution`. */
type Stance = "offer" | "steer";

export interface CompiledClue {
  readonly id: string;
  /** Class ids whose hits are counted; empty for a clue that the code computes. */
  readonly classes: readonly number[];
  readonly offer: ClueWeights;
  readonly steer: ClueWeights;
  /** How many hits count at most, per scope. */
  readonly cap: number;
}

/** Weight of one hit in the same sentence, elsewhere in the passage, elsewhere around. */
export type ClueWeights = readonly [sentence: number, passage: number, around: number];

interface Thresholds {
  readonly warning: number;
  readonly caution: number;
  readonly steer: number;
}
