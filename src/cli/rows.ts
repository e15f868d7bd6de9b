import * as z from "zod/mini";

export const Label = z.enum(["offer", "promo", "mixed", "discussion", "negative"]);
export type Label = z.infer<typeof Label>;

/** True where a page of that label should be found. */
export const LABELS: Readonly<Record<Label, boolean>> = {
  offer: true,
  promo: true,
  mixed: true,
  discussion: false,
  negative: false,
};

const Row = z.object({
  id: z.union([z.string(), z.number()]),
  label: Label,
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
