import { IGNORABLES } from "./styled.ts";

/**
 * How a character is read, in brackets behind it: 現(xiàn), 們(men). Pages that a program has put into traditional
 * characters hold one every few words (15 of the 305 texts of the development set do), and a reader passes over it.
 */
const READING = "[(（](?:[a-z]{0,4}[à-ǜ][a-z]{0,4}|men|me|ma|ne|zhe)[)）]";

const INVISIBLE = new RegExp(`[${IGNORABLES}]+|(?<=[\u4e00-\u9fff])(?:${READING})+`, "g");

/** A text as it is seen. */
export interface Seen {
  readonly text: string;
  readonly written: string;
  /** Where a span of `text` is in `written`, both in UTF-16 code units. */
  readonly whole: (start: number, end: number) => readonly [start: number, end: number];
}

/** Takes out what has no shape of its own, such as U+200B between the letters of a word, and how characters are read. */
export function withoutInvisible(written: string): Seen {
  let text = "";
  let at = 0;
  /** After how many seen characters something was taken out, and how much until then. */
  const places: number[] = [];
  const taken: number[] = [];
  for (const { 0: gone, index } of written.matchAll(INVISIBLE)) {
    text += written.slice(at, index);
    at = index + gone.length;
    places.push(text.length);
    taken.push(at - text.length);
  }
  if (places.length === 0) return { text: written, written, whole: (start, end) => [start, end] };
  text += written.slice(at);
  const original = (place: number) => place + (taken[lastUpTo(places, place)] ?? 0);
  // An end belongs to the character before it.
  return {
    text,
    written,
    whole: (start, end) => [original(start), end > start ? original(end - 1) + 1 : original(start)],
  };
}

/** Index of the last of ascending numbers that is not above a limit; -1 for none. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
