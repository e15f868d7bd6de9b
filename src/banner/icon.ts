import type { Tree } from "./tree.ts";

/** How many lines each drawing has: a padlock with a price tag hanging from it, a cross to close. */
const LINES = { lock: 4, cross: 2 } as const;

/**
 * A line drawing in the colour of the text around it; it says nothing that the words beside it do not.
 * The style sheet knows its lines.
 */
export function icon(name: keyof typeof LINES): Tree {
  const paths = Array.from({ length: LINES[name] }, (): Tree => ["path", {}]);
  return ["svg", { viewBox: "0 0 24 24", "aria-hidden": "true", class: name }, ...paths];
}
