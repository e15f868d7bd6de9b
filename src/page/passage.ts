/**
 * One block of running text as a reader sees it: a paragraph, a list item, a table row, a heading,
 * with inline elements joined and blocks kept apart.
 */
export interface Passage {
  /** What a reader would read. All offsets elsewhere are UTF-16 code units into this string. */
  readonly text: string;
  readonly place: PassagePlace;
}

/** Where a passage stands: the document title, a meta description, the page's body, or a label (alt, title, value …). */
export type PassagePlace = "title" | "description" | "body" | "label";

/** A stretch of a passage, in UTF-16 code units: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
