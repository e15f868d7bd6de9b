import type { Span } from "../page/passage.ts";
import type { PlacedHit, Reading } from "./reading.ts";
import { signOf, type Worded } from "./wording.ts";

/** Pages draw icons with these. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** A whole text as written and with its terms, numbers and contacts as signs; of those that overlap the first, longest. */
export function worded({ passages, hits }: Reading): Worded {
  return join(
    passages.map(({ text }) => ({ text, start: 0 })),
    0,
    hits,
  );
}

/** The same for what is said outside of speech marks. */
export function wordedUnquoted({ passages, hits }: Reading): Worded {
  return join(
    passages.map(({ text, quotes }) => ({ text: blank(text, quotes), start: 0 })),
    0,
    hits.filter(({ quoted }) => !quoted),
  );
}

function blank(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of spans)
    rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
  return rest;
}

/** Of the text around a place so many UTF-16 code units before and after it are read for its wording. */
const [BEFORE, AFTER] = [150, 250];

/** The same for what stands around a place, in the passages before and after it, too. */
export function wordedAround(
  passage: number,
  start: number,
  { passages, hits }: Pick<Reading, "passages" | "hits">,
): Worded {
  let first = passage;
  let skip = start - BEFORE;
  while (skip < 0 && first > 0) skip += (passages[--first]?.text.length ?? 0) + 1;
  skip = Math.max(0, skip);
  const lines: Line[] = [];
  let left = BEFORE + AFTER;
  for (let at = first; at < passages.length && left > 0; at++) {
    const { text = "" } = passages[at] ?? {};
    const end = Math.min(text.length, skip + left);
    lines.push({
      text: text.slice(0, end - (isPairAt(text, end) ? 1 : 0)),
      start: skip + (isPairAt(text, skip) ? 1 : 0),
    });
    left -= end - skip + 1;
    skip = 0;
  }
  return join(lines, first, hits);
}

/** Whether a place parts the two halves of a character. */
function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

interface Line {
  /** What is read of a passage ends here. */
  readonly text: string;
  /** And begins here. */
  readonly start: number;
}

/** @param first the passage of the first line */
function join(lines: readonly Line[], first: number, hits: readonly PlacedHit[]): Worded {
  const ends = lines.map(({ start }) => start);
  const signs = lines.map(() => "");
  const last = lines.length - 1;
  for (let index = firstIn(first, ends[0] ?? 0, hits); index < hits.length; index++) {
    const { passage, start, end, classId } = hits[index] as PlacedHit;
    const line = lines[passage - first];
    // One passage may hold tens of thousands of them.
    if (!line || (passage - first === last && start >= line.text.length)) break;
    const at = ends[passage - first] as number;
    if (start < at || end > line.text.length) continue;
    signs[passage - first] += plain(line.text.slice(at, start)) + signOf(classId);
    ends[passage - first] = end;
  }
  return {
    text: plain(lines.map(({ text, start }) => text.slice(start)).join("\n")),
    signs: lines.map(({ text }, i) => signs[i] + plain(text.slice(ends[i]))).join("\n"),
  };
}

/** Index of the first hit that begins at a place of a passage or after it. */
function firstIn(passage: number, start: number, hits: readonly PlacedHit[]): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const hit = hits[middle] as PlacedHit;
    if (hit.passage < passage || (hit.passage === passage && hit.start < start)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function plain(text: string): string {
  return text.replace(PRIVATE_USE, "");
}
