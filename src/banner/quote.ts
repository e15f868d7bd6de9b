import { wholeCharacter } from "../detect/legible.ts";
import type { Span } from "../page/passage.ts";
import type { QuotePart } from "./model.ts";

/** How much of a quote there is room for, in UTF-16 code units. */
export interface Room {
  readonly length: number;
  /** Kept before the first mark where there is more. */
  readonly lead: number;
  /** More is kept in front where the marks stand near the end. */
  readonly fill: boolean;
}

/** What a reader takes in at a glance. */
export const SOME_LINES: Room = { length: 110, lead: 24, fill: true };
/** One line, cut by the window where it is narrow: the marks stand near its beginning. */
export const ONE_LINE: Room = { length: 80, lead: 4, fill: false };

/**
 * The part of a quote around its marks, ready to be shown: line breaks and table cells as spaces, an ellipsis where
 * it was cut.
 */
export function quoteParts(
  quote: string,
  marks: readonly Span[],
  room: Room = SOME_LINES,
): QuotePart[] {
  const first = marks[0]?.start ?? 0;
  const last = marks[marks.length - 1]?.end ?? 0;
  const lead = Math.max(0, Math.min(room.lead, room.length - (last - first)));
  const latest = room.fill ? quote.length - room.length : quote.length;
  const start = wholeCharacter(quote, Math.max(0, Math.min(first - lead, latest)));
  const end = wholeCharacter(quote, Math.min(quote.length, start + room.length));
  const parts: QuotePart[] = [];
  const add = (from: number, to: number, marked: boolean) => {
    const text = quote.slice(from, to).replace(/\s+/g, " ");
    if (text) parts.push({ text, marked });
  };
  if (start > 0) parts.push({ text: "…", marked: false });
  let at = start;
  for (const mark of marks) {
    const from = Math.max(at, mark.start);
    const to = Math.min(end, mark.end);
    if (from >= to) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  if (end < quote.length) parts.push({ text: "…", marked: false });
  return parts;
}
