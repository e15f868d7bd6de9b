import type { Passage } from "./passage.ts";

/** A passage of a plain text, with where it begins in that text, in UTF-16 code units; 0 for a title. */
export interface TextPassage extends Passage {
  readonly offset: number;
}

/**
 * Passages of a text that is no page: a pasted message, a text file. Each line is one.
 * @param title stands before the text, as the title of a page does
 */
export function passagesFromText(text: string, title?: string | null): TextPassage[] {
  const passages: TextPassage[] = [];
  const heading = title?.trim();
  if (heading) passages.push({ text: heading, place: "title", offset: 0 });
  for (const { 0: line, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const trimmed = line.trim();
    if (trimmed !== "")
      passages.push({ text: trimmed, place: "body", offset: index + line.indexOf(trimmed) });
  }
  return passages;
}
