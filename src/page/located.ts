import type { Passage } from "./passage.ts";

/** A stretch of a passage copied unchanged from one text node; lengths and offsets in UTF-16 code units. */
export interface Segment {
  readonly node: Text;
  /** Where the stretch begins in the text node. */
  readonly offset: number;
  /** Where it begins in the passage. What lies between segments (a collapsed space, a line break) has no node. */
  readonly start: number;
  readonly length: number;
}

/** A passage that knows where in the live document it was read. */
export interface LocatedPassage extends Passage {
  /** In order, not overlapping; empty for a passage that was an attribute. */
  readonly segments: readonly Segment[];
  /** The element whose attribute this passage was. */
  readonly owner?: Element;
}
