/** Languages that every text of the product is written in; the first is what others fall back to. */
export const LANGUAGES = ["zh_CN", "zh_TW", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person chose; `auto` goes by the browser. */
export type LanguageChoice = Language | "auto";

/** The language that a text of the locales names; the product's own where it names none. */
export function languageOf(known: string): Language {
  return LANGUAGES.find((one) => one === known) ?? LANGUAGES[0];
}
