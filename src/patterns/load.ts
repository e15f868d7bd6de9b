import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";
import * as z from "zod/mini";
import type { Post } from "./learn-posts.ts";
import { LexiconFile, ListFile, LookalikesFile, SchemeFile, StanceFile } from "./schema.ts";

z.config(z.locales.en());

/** A value read from a YAML file, with a way to say where in the file something stands. */
export interface Sourced<T> {
  readonly file: string;
  readonly value: T;
  /** `file:line` of the entry at a path, for messages. */
  where(path: readonly (string | number)[]): string;
}

export interface Sources {
  readonly lexicon: readonly Sourced<LexiconFile>[];
  readonly schemes: readonly Sourced<SchemeFile>[];
  readonly stance: Sourced<StanceFile>;
  readonly list: Sourced<ListFile>;
  readonly lookalikes: Sourced<LookalikesFile>;
  readonly posts: readonly Post[];
  /** Lines of `wording-around.tsv`. */
  readonly around: readonly WordingLine[];
}

/** A run of characters, in which `{name}` stands for a term of that class, with its weight in hundredths. */
export interface WordingLine {
  readonly run: string;
  readonly weight: number;
  readonly where: string;
}

/** What stands for a term of a class in a run of `wording-around.tsv`. */
export const NAMED_CLASS = /\{([a-z-]+)\}/g;

/** The list is wrong: each problem is one line, `file:line: what`. */
export class ListError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "ListError";
    this.problems = problems;
  }
}

/**
 * Reads the curated list.
 * @param folder holds `list.yaml`, `stance.yaml`, `lookalikes.yaml`, `wording-around.tsv`, `lexicon/`, `posts/` and `schemes/`
 * @throws ListError for a file that is not YAML or does not fit its schema
 */
export function loadSources(folder: string): Sources {
  const inFolder = (name: string) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith(".yaml"))
      .sort()
      .map((file) => join(folder, name, file));
  return {
    lexicon: inFolder("lexicon").map((file) => readYaml(file, LexiconFile)),
    schemes: inFolder("schemes").map((file) => readYaml(file, SchemeFile)),
    stance: readYaml(join(folder, "stance.yaml"), StanceFile),
    list: readYaml(join(folder, "list.yaml"), ListFile),
    lookalikes: readYaml(join(folder, "lookalikes.yaml"), LookalikesFile),
    posts: [
      ...readPosts(join(folder, "posts/sells.txt"), true),
      ...readPosts(join(folder, "posts/silent.txt"), false),
    ],
    around: parseWording(
      "wording-around.tsv",
      readFileSync(join(folder, "wording-around.tsv"), "utf8"),
    ),
  };
}

/** One post a line, where ⏎ stands for a line break. @throws ListError for a line that is empty or stands twice */
function readPosts(file: string, sells: boolean): Post[] {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const problems = lines.flatMap((line, at) => {
    if (line.trim() === "") return [`${basename(file)}:${at + 1}: an empty line`];
    const first = lines.indexOf(line);
    return first < at ? [`${basename(file)}:${at + 1}: already stands at line ${first + 1}`] : [];
  });
  if (problems.length > 0) throw new ListError(problems);
  return lines.map((line) => ({ text: line.replaceAll("⏎", "\n"), sells }));
}

/** Parses lines of runs and weights. @throws ListError for a line that is not a run, a tab and a whole number */
export function parseWording(file: string, text: string): WordingLine[] {
  const problems: string[] = [];
  const known = new Map<string, string>();
  const read = text.split(/\r?\n/).flatMap((line, at): WordingLine[] => {
    if (line === "") return [];
    const where = `${file}:${at + 1}`;
    const [run = "", weight = "", ...more] = line.split("\t");
    if (more.length > 0 || !/^-?\d+$/.test(weight) || /[{}]/.test(run.replace(NAMED_CLASS, "")))
      problems.push(`${where}: not a run, a tab and a whole number`);
    else if (known.has(run)) problems.push(`${where}: ${run}: already stands at ${known.get(run)}`);
    known.set(run, where);
    return [{ run, weight: Number(weight), where }];
  });
  if (problems.length > 0) throw new ListError(problems);
  return read;
}

/** Reads one file of the list. @throws ListError with file and line of every problem */
function readYaml<T>(file: string, schema: z.ZodMiniType<T>): Sourced<T> {
  return parseYaml(basename(file), readFileSync(file, "utf8"), schema);
}

/** Parses the text of one file of the list. @throws ListError with file and line of every problem */
export function parseYaml<T>(file: string, text: string, schema: z.ZodMiniType<T>): Sourced<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    throw new ListError(
      document.errors.map(
        (e) => `${file}:${lines.linePos(e.pos[0]).line}: ${e.message.split("\n")[0]}`,
      ),
    );
  const where = (path: readonly (string | number)[]): string => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return `${file}:${lines.linePos(node.range[0]).line}`;
    }
    return `${file}:1`;
  };
  const parsed = schema.safeParse(document.toJS());
  if (!parsed.success)
    throw new ListError(
      parsed.error.issues.map(
        (issue) =>
          `${where(issue.path as (string | number)[])}: ${issue.path.join(".") || "file"}: ${issue.message}`,
      ),
    );
  return { file, value: parsed.data, where };
}
