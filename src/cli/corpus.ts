import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";
import { LABELS, Label } from "./rows.ts";

z.config(z.locales.en());

const Page = z
  .strictObject({
    /** Path of the page inside the corpus; its folder is the label. */
    file: z.string().check(z.regex(/^[a-z]+\/[a-z0-9-]+\.html$/)),
    /** `discussion` is about credit lines or such offers and sells nothing; `negative` is about something else. */
    label: Label,
    genre: z.string().check(z.minLength(2)),
    region: z.enum(["CN", "TW", "HK"]),
    /** What is sold, where something is. */
    scheme: z.optional(z.enum(SCHEMES)),
    /** What the page is, in one line. */
    what: z.string().check(z.minLength(5)),
    /** Where the list falls short of the label: not found; an offer found as caution only; a silent page found. */
    known: z.optional(z.enum(["missed", "caution-only", "false-alarm", "false-warning"])),
  })
  .check(
    z.refine((page) => page.file.startsWith(`${page.label}/`), {
      error: "stands in the folder of another label",
    }),
    z.refine((page) => LABELS[page.label] === (page.scheme !== undefined), {
      error: "a page that sells or steers names its scheme, and no other page does",
    }),
  );
export type CorpusPage = z.infer<typeof Page>;

const Index = z.strictObject({ pages: z.array(Page) });

/**
 * The pages of a corpus: a folder of whole HTML pages with an `index.json` that labels them.
 * @throws Error naming the entry of the index that does not fit, or the file that cannot be read
 */
export function readCorpus(folder: string): { page: CorpusPage; html: string }[] {
  const file = join(folder, "index.json");
  const index = Index.safeParse(JSON.parse(readFileSync(file, "utf8")));
  if (!index.success) {
    const [issue] = index.error.issues;
    throw new Error(`${file}: ${issue?.path.join(".") || "index"}: ${issue?.message}`);
  }
  return index.data.pages.map((page) => ({
    page,
    html: readFileSync(join(folder, page.file), "utf8"),
  }));
}
