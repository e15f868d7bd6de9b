import type { Span } from "../page/passage.ts";

/** A text and the stretches of it that are marked, sorted, not overlapping. */
export interface Marked {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** What turns the order of letters, or of what stands around them, and what controls a device. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f\ufff9-\ufffb]|(?![\t\n\r])\p{Cc}/gu;
/** Marks piled up over other lines, however they are held apart; three are enough for any script. */
const TOWER = /(?<=[\p{M}\p{Cf}]{3})[\p{M}\p{Cf}]+/gu;
/** Half of a character. */
const HALF = /\p{Cs}/gu;

/** What a page wrote as it is shown to people: the same words, without what changes how they, or others, look. */
export function legible(text: string): string {
  return text.replace(CONTROLS, "").replace(TOWER, "").replace(HALF, "\ufffd");
}

/** The same with marks, which stay on their words. */
export function legibleMarked({ text, marks }: Marked): Marked {
  let at = 0;
  let shown = "";
  const upTo = (place: number) => {
    const end = wholeCharacter(text, place);
    shown += legible(text.slice(at, end));
    at = end;
    return shown.length;
  };
  const moved = marks.map(({ start, end }) => ({ start: upTo(start), end: upTo(end) }));
  upTo(text.length);
  return { text: shown, marks: moved.filter(({ start, end }) => start < end) };
}

/** The same in one line: what a page wrote must not be able to pass for a line of ours. */
export function oneLine(text: string): string {
  return legible(text).replace(/\s+/gu, " ").trim();
}

/** Moves an offset off the middle of a character of two code units. */
export function wholeCharacter(text: string, offset: number): number {
  const isInside = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1));
  return offset > 0 && isInside ? offset - 1 : offset;
}
