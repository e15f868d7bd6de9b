import type { Passage } from "./passage.ts";
import { readSaved } from "./saved.ts";

/**
 * Passages of a saved page, read by the same code as a live one. It becomes a document of its own in which scripts do
 * not run and nothing is fetched; what only a style sheet hides is read as if it were seen.
 */
export function passagesFromSaved(html: string): Passage[] {
  return readSaved(html, (text) => new DOMParser().parseFromString(text, "text/html"));
}
