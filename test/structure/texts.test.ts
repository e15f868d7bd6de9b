import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { projectFiles, read } from "./files.ts";

type Texts = { readonly [key: string]: string | Texts };

const SOURCES = projectFiles().filter((file) =>
  /^(src|entrypoints)\/|^wxt\.config\.ts$/.test(file),
);
/** Everything in the sources that could name a text. */
const CODE = SOURCES.filter((file) => /\.(tsx?|html)$/.test(file))
  .map(read)
  .join("\n");
/** Keys as they are written out, in the manifest's spelling as well. */
const WRITTEN = new Set([
  ...[...CODE.matchAll(/["'`]([a-zA-Z][\w.]*)["'`]/g)].map(([, name = ""]) => name),
  ...[...CODE.matchAll(/__MSG_(\w+?)__/g)].map(([, name = ""]) => name),
]);
/** Beginnings of keys that are put together, such as `schemes.${scheme}` or `clues_${clue}`. */
const BEGINNINGS = [...CODE.matchAll(/`([a-zA-Z]\w*[._][\w.]*)\$\{/g)].map(([, start = ""]) =>
  start.replaceAll(".", "_"),
);

/** Words that could take the place in such a key. */
const WORDS = new Set(`${CODE} ${read("src/patterns/stance.yaml")}`.match(/[\w-]+/g) ?? []);

describe("the texts", () => {
  test.each(["zh_CN", "zh_TW", "en"])("in %s all have a reader", (locale) => {
    const unread = keysOf(parse(read(`locales/${locale}.yml`))).filter((key) => !isRead(key));
    expect(unread).toEqual([]);
  });
});

function keysOf(texts: Texts, before = ""): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "object" ? keysOf(value, `${before}${key}.`) : [before + key],
  );
}

function isRead(key: string): boolean {
  // Forms for one and for many belong to the text above them.
  const name = key.replace(/\.(\d|n)$/, "");
  const spelt = name.replaceAll(".", "_");
  return (
    WRITTEN.has(name) ||
    WRITTEN.has(spelt) ||
    BEGINNINGS.some(
      (start) => spelt.startsWith(start) && name.slice(start.length).split(".").every(isWord),
    )
  );
}

function isWord(rest: string): boolean {
  return WORDS.has(rest) || WORDS.has(rest.replaceAll("_", "-"));
}
