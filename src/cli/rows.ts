import * as z from "zod/mini";

/** Labels of evaluation rows; true where a page of that label should be found. */
export const LABELS = {
  offer: true,
  promo: true,
  mixed: true,
  discussion: false,
  negative: false,
} as const;
export type Label = keyof typeof LABELS;

const Row = z.object({
  id: z.string(),
  label: z.enum(["offer", "promo", "mixed", "discussion", "negative"]),
  kind: z.nullish(z.string()),
  category: z.nullish(z.string()),
  url: z.optional(z.string()),
  title: z.optional(z.string()),
  text: z.string(),
});
export type Row = z.infer<typeof Row>;

/**
 * Reads labelled rows, one JSON object a line.
 * @throws Error naming file and line of a row that does not fit
 */
export function readRows(text: string, file: string): Row[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [Row.parse(JSON.parse(line))];
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${(error as Error).message}`);
    }
  });
}
