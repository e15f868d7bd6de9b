import type { Passage } from "./passage.ts";
import { readPassages } from "./read-document.ts";

/**
 * Passages of a saved page, read by the same code as a live one. It becomes a document of its own in which scripts do
 * not run and nothing is fetched; what only a style sheet hides is read as if it were seen.
 */
export function passagesFromSaved(html: string): Passage[] {
  const document = new DOMParser().parseFromString(html, "text/html");
  return readPassages(document).map(({ text, place }) => ({ text, place }));
}
