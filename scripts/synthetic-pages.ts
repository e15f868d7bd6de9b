/**
 * Writes synthetic pages as lines for `scan --ndjson`: passages of our own sample pages, put together at random. The
 * same numbers give the same pages. Most are ordinary; some are about credit lines, a few sell.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { readCorpus } from "../src/cli/corpus.ts";
import { passagesFromHtml } from "../src/page/from-html.ts";

const { values } = parseArgs({
  options: {
    /** How many lines. */
    lines: { type: "string", default: "1000" },
    /** Id of the first line, so that a large set can be made piece by piece. */
    from: { type: "string", default: "0" },
    /** Mean length of a page in UTF-16 code units. */
    length: { type: "string", default: "2000" },
  },
});
const [lines = 0, from = 0, length = 0] = [values.lines, values.from, values.length].map(Number);

/** Texts as they stand inside a JSON string, so that a page is made by joining. */
const escaped = (html: string) =>
  passagesFromHtml(html).map(({ text }) => JSON.stringify(text).slice(1, -1));
const sample = (file: string) =>
  escaped(readFileSync(new URL(`../test/pages/${file}`, import.meta.url), "utf8"));
const corpus = readCorpus(new URL("../test/corpus", import.meta.url).pathname);
const labelled = (wanted: boolean) =>
  corpus
    .filter(({ page }) => (page.scheme !== undefined) === wanted)
    .map(({ html }) => escaped(html));

const ORDINARY = ["long-ordinary.html", "recipe.html"].flatMap(sample);
const SILENT = labelled(false);
const SELLING = labelled(true);

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
for (let id = from; id < from + lines; id++) {
  if (!process.stdout.write(page(id)))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}

/** One page in a hundred sells, nine are about something near it. */
function page(id: number): string {
  const random = randomFrom(id);
  const kind = random() * 100;
  const special = kind < 1 ? pick(SELLING, random) : kind < 10 ? pick(SILENT, random) : [];
  const parts = [...special];
  // Few pages are long: lengths are spread as waiting times are.
  const wanted = -Math.log(1 - random()) * length;
  for (let size = 0; size < wanted; ) {
    const part = pick(ORDINARY, random);
    parts.push(part);
    size += part.length;
  }
  return `{"id":${id},"url":"https://site${id % 9973}.example/${id}","text":"${parts.join("\\n")}"}\n`;
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Numbers from 0 to below 1 that look random, the same for the same seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
