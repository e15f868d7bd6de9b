/** The same terms in the same text by the libraries people would reach for. They undo no disguise, which favours them. */
import { AhoCorasick as Monyone } from "@monyone/aho-corasick/fast";
import AhoCorasick from "ahocorasick";
import FastScanner from "fastscan";
import { Mint } from "mint-filter";
import ModernAhoCorasick from "modern-ahocorasick";
import { scanTerms } from "../../src/detect/scan.ts";
import { unpack } from "../../src/detect/tables.ts";
import { LIST } from "../../src/patterns/compiled.generated.ts";
import { text } from "../corpora.ts";
import { termsOf } from "../terms.ts";
import { charCodeLoop, race, report, speed } from "./tools.ts";

const tables = unpack(LIST);
const terms = [...termsOf(LIST).keys()];
const body = text("zh", "ordinary", 100_000);

const monyone = new Monyone(terms);
const fastscan = new FastScanner(terms);
const modern = new ModernAhoCorasick(terms);
const classic = new AhoCorasick(terms);
const mint = new Mint(terms);
const union = new RegExp(
  terms
    .toSorted((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|"),
  "g",
);

const LIBRARIES = ["monyone", "fastscan", "modern-ahocorasick", "mint-filter", "ahocorasick"];
const own = race(
  {
    loop: () => charCodeLoop(body),
    ours: () => scanTerms(body, tables, () => {}),
  },
  200,
);
const others = race(
  {
    monyone: () => monyone.matchInText(body),
    fastscan: () => fastscan.search(body),
    "modern-ahocorasick": () => modern.search(body),
    "mint-filter": () => mint.filter(body),
    ahocorasick: () => classic.search(body),
    "union RegExp": () => [...body.matchAll(union)].length,
    "includes loop": () => terms.filter((term) => body.includes(term)).length,
  },
  10,
);
const best = { ...own, ...others };
const figures: Record<string, number> = {};
for (const [name, time] of Object.entries(best)) figures[`plot ${name}`] = speed(body, time);
const fastest = Math.min(...LIBRARIES.map((name) => best[name as keyof typeof best]));
report({
  match_vs_best_library: fastest / best.ours,
  match_vs_union_regexp: best["union RegExp"] / best.ours,
  match_vs_includes_loop: best["includes loop"] / best.ours,
  terms: terms.length,
  ...figures,
});
