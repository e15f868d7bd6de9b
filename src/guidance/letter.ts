import type { Letter } from "./model.ts";

/** What a person typed, by field. */
export type Filled = Readonly<Record<string, string>>;

/** The blank that takes the day of writing, without a field of its own. */
export const TODAY = "today";

const BLANK = /\{([a-z-]+)\}/g;
/** A line to write on, where nothing was typed. */
const RULE = "__________";

/** The names of everything that is filled into a letter. */
export function blanksOf({ letter = "", call = "" }: Pick<Letter, "letter" | "call">): string[] {
  return [...`${letter}\n${call}`.matchAll(BLANK)].map(([, name = ""]) => name);
}

/**
 * Puts what a person typed into a text, as it is: the result is plain text and never read as markup.
 * @param today milliseconds since 1970
 */
export function fillIn(text: string, filled: Filled, today: number): string {
  const date = new Date(today);
  const day = `${date.getFullYear()} 年 ${date.getMonth() + 1} 月 ${date.getDate()} 日`;
  const known = new Map([...Object.entries(filled), [TODAY, day]]);
  // Only blanks of the text itself are filled: the text is walked once, so what was typed stays.
  return text.trimEnd().replace(BLANK, (_, name) => known.get(name)?.trim() || RULE);
}
