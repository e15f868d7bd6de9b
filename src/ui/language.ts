import { i18n } from "#i18n";
import { type Language, type Localized, languageOf } from "../guidance/model.ts";

/** The language in which the browser gives us our texts, so that data and texts agree. */
export function language(): Language {
  return languageOf(i18n.t("language"));
}

/** The same as a BCP 47 tag, for `lang` and for dates. */
export function languageTag(): string {
  return language().replace("_", "-");
}

export function local(text: Localized): string {
  return text[language()];
}

/** The language of what was found, where it is not the reader's own: every pattern is Chinese. */
export function quoteLanguage(): string | undefined {
  return language() === "en" ? "zh" : undefined;
}

/** A day and time as the reader writes it. */
export function dateTime(ms: number): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: "medium", timeStyle: "short" }).format(
    ms,
  );
}

/** A day as the reader writes it. */
export function day(ms: number): string {
  return new Intl.DateTimeFormat(languageTag(), { dateStyle: "medium" }).format(ms);
}
