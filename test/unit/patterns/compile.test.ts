import { describe, expect, it } from "vitest";
import { signOf } from "../../../src/detect/wording.ts";
import { compile } from "../../../src/patterns/compile.ts";
import { ListError, parseWording, parseYaml, type Sources } from "../../../src/patterns/load.ts";
import {
  LexiconFile,
  ListFile,
  LookalikesFile,
  SchemeFile,
  StanceFile,
} from "../../../src/patterns/schema.ts";

const LIST = "version: 1.0.0\ndate: 2026-01-01\nnews: { zh_CN: x, zh_TW: x, en: x }\n";

const LINES = "class: credit-line\nsays: lines\nterms:\n  - 花呗\n  - 借呗\n";
const ACTIONS = "class: do-cash-out\nsays: actions\nterms:\n  - 套现\n";
const pattern = (
  more: { id?: string; needs?: string; within?: number; inside?: string; examples?: string } = {},
) =>
  [
    `  - id: ${more.id ?? "cash-out.sells"}`,
    "    says: sells",
    `    needs: ${more.needs ?? "[credit-line, do-cash-out]"}`,
    `    within: ${more.within ?? 40}`,
    `    inside: ${more.inside ?? "sentence"}`,
    "    level: warning",
    `    examples: ${more.examples ?? "[a, b, c]"}`,
    "    counterexamples: [d, e, f]",
    "",
  ].join("\n");
const scheme = (...patterns: string[]) =>
  `scheme: cash-out\nsays: cash\npatterns:\n${patterns.join("")}`;
const STANCE = "thresholds: {warning: 2, caution: 1, steer: 1}\nclues:\n";
const clue = (more = "") =>
  `  - {id: quoted, says: quoted, offer: [-1, 0, 0], steer: [0, 0, 0]${more}}\n`;

function sources(files: {
  lexicon?: string[];
  schemes?: string[];
  stance?: string;
  around?: string;
}): Sources {
  return {
    lexicon: (files.lexicon ?? [LINES, ACTIONS]).map((text, i) =>
      parseYaml(`words${i}.yaml`, text, LexiconFile),
    ),
    schemes: (files.schemes ?? [scheme(pattern())]).map((text) =>
      parseYaml("cash-out.yaml", text, SchemeFile),
    ),
    stance: parseYaml("stance.yaml", STANCE + (files.stance ?? clue()), StanceFile),
    list: parseYaml("list.yaml", LIST, ListFile),
    lookalikes: parseYaml("lookalikes.yaml", "lookalikes: {}\npinyin: {}\n", LookalikesFile),
    posts: [],
    around: parseWording("around.tsv", files.around ?? ""),
  };
}

function problemsOf(files: Parameters<typeof sources>[0]): readonly string[] {
  try {
    compile(sources(files));
  } catch (error) {
    if (error instanceof ListError) return error.problems;
    throw error;
  }
  return [];
}

describe("the compiler of the list", () => {
  it("lets a pattern for pages alone stand beside one for any text", () => {
    const wide = pattern({ id: "cash-out.wide", inside: "page", within: 60 });
    expect(problemsOf({ schemes: [scheme(pattern(), wide)] })).toEqual([]);
  });

  it("takes a list without a mistake", () => {
    const list = compile(sources({}));
    expect(list.patterns.map(({ id }) => id)).toEqual(["cash-out.sells"]);
    expect(list.version).toBe("1.0.0");
  });

  it("puts the class that a run names in its place", () => {
    const { wordingAround, classes } = compile(sources({ around: "{do-cash-out}的\t12\n\t-3\n" }));
    const sign = signOf(classes.indexOf("do-cash-out"));
    expect(wordingAround).toBe(`${sign}的\t12\n\t-3`);
  });

  it("says where a line of wording is no run with a weight", () => {
    expect(() => parseWording("around.tsv", "的\t1\r\n\n得 2\n地\t1.5\n{A\t2\n的\t3\n")).toThrow(
      [
        "around.tsv:3: not a run, a tab and a whole number",
        "around.tsv:4: not a run, a tab and a whole number",
        "around.tsv:5: not a run, a tab and a whole number",
        "around.tsv:6: 的: already stands at around.tsv:1",
      ].join("\n"),
    );
  });

  it.each([
    [
      "a run that names an unknown class",
      { around: "的{do-nothing}\t5\n" },
      "around.tsv:1: unknown class do-nothing",
    ],
    [
      "a term that stands twice",
      { lexicon: [`${LINES}  - 花唄\n`, ACTIONS] },
      "words0.yaml:6: 花唄: already stands at words0.yaml:4",
    ],
    [
      "a term of one character",
      { lexicon: [LINES, `${ACTIONS}  - 取\n`] },
      "words1.yaml:5: 取: a term needs two characters after folding",
    ],
    [
      "a class in two files",
      { lexicon: [LINES, ACTIONS, "class: credit-line\nsays: again\nterms: [白条]\n"] },
      "words2.yaml:1: the class credit-line stands in two files",
    ],
    [
      "a class that nothing uses",
      { lexicon: [LINES, ACTIONS, "class: idle\nsays: idle\nterms: [白条]\n"] },
      "words2.yaml:1: no pattern and no clue uses the class idle",
    ],
    [
      "an unknown class",
      { schemes: [scheme(pattern({ needs: "[credit-line, nonsense]" }))] },
      "cash-out.yaml:4: unknown class nonsense",
    ],
    [
      "two patterns of one id",
      { schemes: [scheme(pattern(), pattern({ within: 60 }))] },
      "cash-out.yaml:12: cash-out.sells: already stands at cash-out.yaml:4",
    ],
    [
      "an id of another scheme",
      { schemes: [scheme(pattern({ id: "unfreeze.sells" }))] },
      "cash-out.yaml:4: unfreeze.sells: an id begins with its scheme, cash-out.",
    ],
    [
      "a pattern that can never match",
      {
        schemes: [
          scheme(pattern({ needs: "[credit-line, do-cash-out, [credit-line]]", within: 4 })),
        ],
      },
      "cash-out.yaml:4: cash-out.sells: can never match, its shortest words take 6 characters",
    ],
    [
      "a pattern that another shadows",
      { schemes: [scheme(pattern(), pattern({ id: "cash-out.same", within: 20 }))] },
      "cash-out.yaml:12: cash-out.same: cash-out.sells shadows it, which finds all that it would find",
    ],
    [
      "a pattern for pages alone that another shadows, which finds the same in posts, too",
      {
        schemes: [
          scheme(
            pattern({ inside: "around" }),
            pattern({ id: "cash-out.same", inside: "page", within: 20 }),
          ),
        ],
      },
      "cash-out.yaml:12: cash-out.same: cash-out.sells shadows it, which finds all that it would find",
    ],
    [
      "a pattern that keeps out what it needs",
      { schemes: [scheme(pattern().replace("    level", "    unless: [do-cash-out]\n    level"))] },
      "cash-out.yaml:4: cash-out.sells: can never match, do-cash-out is kept out",
    ],
    [
      "the same text as example and counterexample",
      { schemes: [scheme(pattern({ examples: "[a, b, d]" }))] },
      "cash-out.yaml:4: cash-out.sells: stands twice among the examples: d",
    ],
    [
      "a clue that stands twice",
      { stance: clue() + clue() },
      "stance.yaml:4: quoted: stands twice",
    ],
    [
      "a collision that collides with nothing",
      { lexicon: [LINES, ACTIONS, "class: collision\nsays: collisions\nterms: [番茄炒蛋]\n"] },
      "words2.yaml:3: 番茄炒蛋: collides with no term of the list",
    ],
    [
      "a clue that nobody counts",
      { stance: clue().replace("quoted", "vague") },
      "stance.yaml:3: vague: names no classes and is none that the code computes",
    ],
  ])("refuses %s, with file and line", (_what, files, problem) => {
    expect(problemsOf(files)).toContain(problem);
  });

  it.each([
    [
      "too few examples",
      scheme(pattern({ examples: "[a, b]" })),
      /cash-out\.yaml:10: patterns\.0\.examples/,
    ],
    [
      "an unknown scheme",
      scheme(pattern()).replace("scheme: cash-out", "scheme: other"),
      /cash-out\.yaml:1: scheme/,
    ],
    [
      "a misspelt key",
      scheme(pattern()).replace("within", "withn"),
      /cash-out\.yaml:4: patterns\.0/,
    ],
    [
      "an id in place of words",
      scheme(pattern()).replace("says: sells", "says: cash-out.sells"),
      /cash-out\.yaml:5: patterns\.0\.says: an id says nothing/,
    ],
    ["text that is not YAML", "scheme: [", /cash-out\.yaml:1: /],
  ])("refuses %s before compiling", (_what, text, problem) => {
    expect(() => sources({ schemes: [text] })).toThrow(problem);
  });

  it("refuses two words written as one", () => {
    const lexicon = [`${LINES}  - 白条|月付\n`, ACTIONS];
    expect(() => sources({ lexicon })).toThrow(/words0\.yaml:6: terms\.2/);
  });
});
