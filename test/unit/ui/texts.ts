import { readFileSync } from "node:fs";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { parse } from "yaml";
import type { Language } from "../../../src/language/languages.ts";

type Tree = { readonly [key: string]: string | Tree };

/** All texts of a language, by their key with dots. */
export function texts(language: Language): Map<string, string> {
  const file = readFileSync(`locales/${language}.yml`, "utf8");
  return new Map(flatten(parse(file) as Tree));
}

function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "object"
      ? flatten(value, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  );
}

/** Lets the fake browser speak a language, with the real texts. */
export function speak(language: Language): void {
  const known = new Map(
    [...texts(language)].map(([key, text]) => [key.replaceAll(".", "_"), text]),
  );
  Object.assign(fakeBrowser.i18n, {
    getMessage: (key: string, substitutions: string | string[] = []) =>
      (known.get(key) ?? "").replace(
        /\$(\d)/g,
        (_, place) => [substitutions].flat()[Number(place) - 1] ?? "",
      ),
    getUILanguage: () => language.replace("_", "-"),
  });
}
