import type { Passage } from "./passage.ts";

/**
 * Passages of a text that is no page: a pasted message, a text file. Each line is one.
 * @param title stands before the text, as the title of a page does
 */
export function passagesFromText(text: string, title?: string): Passage[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.trim());
  const body = lines
    .filter((line) => line !== "")
    .map((line): Passage => ({ text: line, place: "body" }));
  const heading = title?.trim();
  return heading ? [{ text: heading, place: "title" }, ...body] : body;
}
