import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { LANGUAGES } from "./languages.ts";

type Tree = { readonly [key: string]: string | Tree };

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

for (const language of LANGUAGES) {
  const texts = Object.fromEntries(
    flatten(parse(readFileSync(inProject(`locales/${language}.yml`), "utf8")) as Tree),
  );
  writeFileSync(
    inProject(`src/language/${language}.generated.ts`),
    `// Made by \`npm run patterns\` from locales/${language}.yml.\nexport const TEXTS: Readonly<Record<string, string>> = ${JSON.stringify(texts)};\n`,
  );
}

/** Browsers know texts by names without dots. */
function flatten(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "object"
      ? flatten(value, `${prefix}${key}_`)
      : [[prefix + key, String(value)]],
  );
}
