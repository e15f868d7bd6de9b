import { i18n } from "#i18n";
import type { Localized } from "../guidance/model.ts";
import type { Language, LanguageChoice } from "../language/languages.ts";
import { languageOf } from "../language/languages.ts";

/** Each language in its own words, so that whoever got lost finds back. */
const NAMES: Record<Language, string> = { zh_CN: "简体中文", zh_TW: "繁體中文", en: "English" };

export function languageName(choice: LanguageChoice): string {
  return choice === "auto" ? i18n.t("options.languageAuto") : NAMES[choice];
}

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

/** A day of the calendar, `YYYY-MM-DD`, as the reader writes it. */
export function plainDay(date: string): string {
  return format(date, { dateStyle: "medium" });
}

/** The same without the year. */
export function shortDay(date: string): string {
  return format(date, { month: "numeric", day: "numeric" });
}

/** A date without a time is the same day everywhere. */
function format(date: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(languageTag(), { ...options, timeZone: "UTC" }).format(
    Date.parse(date),
  );
}

/** An amount of data as the reader writes it, in kB or MB of a thousand. */
export function amount(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1e6, "megabyte"];
  return new Intl.NumberFormat(languageTag(), {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(value);
}
