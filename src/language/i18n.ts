import { createI18n } from "@wxt-dev/i18n";
import { browser } from "wxt/browser";
import type { GeneratedI18nStructure } from "../../.wxt/i18n/structure";
import type { Language, LanguageChoice } from "./languages.ts";
import { grouped } from "./numbers.ts";

type Texts = Readonly<Record<string, string>>;
type Insertions = readonly (string | number)[];

/** Only the language that was chosen is loaded; most people read what the browser gives. */
const TEXTS: Record<Language, () => Promise<{ TEXTS: Texts }>> = {
  zh_CN: () => import("./zh_CN.generated.ts"),
  zh_TW: () => import("./zh_TW.generated.ts"),
  en: () => import("./en.generated.ts"),
};

const byBrowser = createI18n<GeneratedI18nStructure>();
let wanted: LanguageChoice = "auto";
let chosen: Texts | undefined;

/** From now on texts are in this language. The browser itself cannot be told to change its own. */
export async function speak(language: LanguageChoice): Promise<void> {
  wanted = language;
  const texts = language === "auto" ? undefined : (await TEXTS[language]()).TEXTS;
  if (wanted === language) chosen = texts;
}

/** A text by the name that browsers know it by, `a_b_c`; empty where there is none. */
export function lookUp(name: string, insertions: Insertions = []): string {
  if (!chosen) return browser.i18n.getMessage(name as never, insertions.map(String));
  return (chosen[name] ?? "").replace(/\$(\d)/g, (_, place) =>
    String(insertions[Number(place) - 1] ?? ""),
  );
}

function translate(key: string, insertions: Insertions = []): string {
  const written = insertions.map((one) => (typeof one === "number" ? grouped(one) : one));
  return chosen
    ? lookUp(key.replaceAll(".", "_"), written)
    : byBrowser.t(key as never, written as never);
}

/** Texts of the locales in the language that was chosen, else in the browser's. */
export const i18n = { t: translate as typeof byBrowser.t };
