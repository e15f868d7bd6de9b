/** Languages that every text of the product is written in; the first is what others fall back to. */
export const LANGUAGES = ["zh_CN", "zh_TW", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person chose; `auto` goes by the browser. */
export type LanguageChoice = Language | "auto";
