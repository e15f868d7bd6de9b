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
  id: z.union([z.string(), z.number()]),
  label: z.enum(["offer", "promo", "mixed", "discussion", "negative"]),
  kind: z.nullish(z.string()),
  category: z.nullish(z.string()),
  url: z.nullish(z.string()),
  title: z.nullish(z.string()),
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
    const where = `${file}:${index + 1}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (error) {
      throw new Error(`${where}: not JSON: ${(error as Error).message}`);
    }
    const row = Row.safeParse(value);
    if (row.success) return [row.data];
    const [issue] = row.error.issues;
    throw new Error(`${where}: ${issue?.path.join(".") || "row"}: ${issue?.message}`);
  });
}
