import { readFileSync } from "node:fs";
import { parse } from "yaml";

type Language = "zh_CN" | "zh_TW" | "en";

const read = (language: Language) =>
  parse(readFileSync(new URL(`../../locales/${language}.yml`, import.meta.url), "utf8"));
const words = { zh_CN: read("zh_CN"), zh_TW: read("zh_TW"), en: read("en") };

/** A text of the Chinese locale as a person reads it, with `$1`, `$2` … filled in. @throws when there is none. */
export function say(key: string, ...values: readonly (string | number)[]): string {
  return sayIn("zh_CN", key, ...values);
}

/** The same in any language. */
export function sayIn(
  language: Language,
  key: string,
  ...values: readonly (string | number)[]
): string {
  const text = key
    .split(".")
    .reduce<unknown>((level, name) => Object(level)[name], words[language]);
  if (typeof text !== "string") throw new Error(`no text ${key} in the locale`);
  return text.replace(/\$(\d)/g, (_, place) => String(values[Number(place) - 1]));
}

/** A text of a scheme, such as `banner.cash_out.headline`. */
export function sayOf(scheme: string, group: string, key?: string): string {
  return say([group, scheme.replaceAll("-", "_"), key].filter(Boolean).join("."));
}
