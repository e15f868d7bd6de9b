import type { Language } from "../../src/language/languages.ts";

const EVERYWHERE = /["'!！]| {2}|^\s|\s$/;
const CHINESE =
  /[\u4e00-\u9fff][,;:?]|\s[，。；：、？）」』”]|[，。；：、？（「『“]\s|[，。；：、]{2}|[\u4e00-\u9fff]\.$/;
const FOREIGN: Record<Language, RegExp> = {
  zh_CN: /[「」『』]/,
  zh_TW: /[“”‘’]/,
  en: /[「」，。、；：（）]/,
};
const PAIRS = ["“”", "「」", "（）", "()"];

/** What a typesetter would send back in a text: straight or foreign quotes, stray spaces, half-width or doubled marks. */
export function typographyFaults(text: string, language: Language): string[] {
  const rules = [EVERYWHERE, FOREIGN[language], ...(language === "en" ? [] : [CHINESE])];
  const count = (mark = "") => text.split(mark).length;
  return [
    ...rules.flatMap((rule) => rule.exec(text)?.[0] ?? []),
    ...PAIRS.filter(([open, close]) => count(open) !== count(close)),
  ];
}
