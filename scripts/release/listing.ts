import { readFileSync } from "node:fs";
import { parse } from "yaml";
import * as z from "zod/mini";

const Texts = z.strictObject({
  description: z.string(),
  purpose: z.string(),
  /** Why each permission is needed; `hosts` is the reading of all pages. */
  permissions: z.record(z.string(), z.string()),
  data: z.string(),
  /** What each picture shows, by its name. */
  pictures: z.record(z.string(), z.string()),
});

/** What a store shows in one language. */
export interface Listing {
  readonly locale: string;
  /** Name and summary are those of the extension itself: the stores take them from the package. */
  readonly name: string;
  readonly summary: string;
  readonly texts: z.infer<typeof Texts>;
}

export const LOCALES = ["zh_CN", "zh_TW", "en"] as const;

/** @throws Error naming the file that does not fit */
export function readListings(): Listing[] {
  return LOCALES.map((locale) => {
    const { extName, extDescription } = parse(readFileSync(`locales/${locale}.yml`, "utf8"));
    const file = `store/${locale}.yaml`;
    const texts = Texts.safeParse(parse(readFileSync(file, "utf8")));
    if (!texts.success) throw new Error(`${file}: ${z.prettifyError(texts.error)}`);
    return { locale, name: extName, summary: extDescription, texts: texts.data };
  });
}
