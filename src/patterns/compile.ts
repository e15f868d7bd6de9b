import { COMPUTED_CLUES } from "../detect/computed-clues.ts";
import type { CompiledClue, CompiledGate, CompiledList, CompiledPattern } from "../detect/list.ts";
import { SHAPE_CLASSES } from "../detect/shapes.ts";
import { unpack } from "../detect/tables.ts";
import { signOf } from "../detect/wording.ts";
import { anchorClasses, beginnings, withoutContained } from "./gate.ts";
import { packGate } from "./gate-trie.ts";
import { learnPosts } from "./learn-posts.ts";
import { ListError, NAMED_CLASS, type Sources } from "./load.ts";
import type { Pattern } from "./schema.ts";
import { shadowProblems } from "./shadow.ts";
import { canonical, dressedSpellings, variantsOf } from "./spellings.ts";
import { packTrie } from "./trie.ts";

/** Classes that the code itself knows: collisions hide terms, contact words tell where an identifier follows. */
const BUILT_IN_USES = ["collision", "contact-word"];

/** A class whose terms only keep other terms from being seen inside them, as 强开关 does for 强开. */
const COLLISION_CLASS = "collision";

/**
 * Compiles the list to the tables that ship.
 * @throws ListError naming file and line of every problem: duplicate ids or terms, unknown or unused classes,
 * one-character terms, patterns that can never match or that another shadows, collisions that collide with nothing
 */
export function compile(sources: Sources): CompiledList {
  return compileBoth(sources).list;
}

/** The list, and the gate that goes before it in pages. @throws ListError as `compile` does */
export function compileBoth(sources: Sources): { list: CompiledList; gate: CompiledGate } {
  const problems: string[] = [];
  const lookalikes = new Map(Object.entries(sources.lookalikes.value.lookalikes));
  const readings = new Map(Object.entries(sources.lookalikes.value.pinyin));

  const classes: string[] = [...SHAPE_CLASSES];
  const spellings = new Map<string, { classId: number; where: string }>();
  const shortest = new Map<string, number>(SHAPE_CLASSES.map((name) => [name, 1]));
  for (const { value, where } of sources.lexicon) {
    if (classes.includes(value.class))
      problems.push(`${where(["class"])}: the class ${value.class} stands in two files`);
    const classId = classes.push(value.class) - 1;
    value.terms.forEach((entry, index) => {
      const here = where(["terms", index]);
      const written = typeof entry === "string" ? [entry] : [entry.term, ...(entry.also ?? [])];
      for (const spelling of written) {
        const term = canonical(spelling, lookalikes);
        if (term.length < 2) {
          problems.push(`${here}: ${spelling}: a term needs two characters after folding`);
          continue;
        }
        const known = spellings.get(term.join(""));
        if (known) problems.push(`${here}: ${spelling}: already stands at ${known.where}`);
        else spellings.set(term.join(""), { classId, where: here });
        shortest.set(value.class, Math.min(shortest.get(value.class) ?? 99, term.length));
      }
    });
  }
  // Written spellings win over derived ones, so these come after all files are read.
  for (const { value } of sources.lexicon) {
    if (!value.dressed) continue;
    const classId = classes.indexOf(value.class);
    for (const entry of value.terms) {
      const term = canonical(typeof entry === "string" ? entry : entry.term, lookalikes);
      for (const dressed of dressedSpellings(term, readings))
        if (!spellings.has(dressed.join("")))
          spellings.set(dressed.join(""), { classId, where: "derived" });
    }
  }
  problems.push(...collisionProblems(spellings, classes));

  const idsOf = (names: readonly string[], where: string): number[] =>
    names.map((name) => {
      const id = classes.indexOf(name);
      if (id < 0) problems.push(`${where}: unknown class ${name}`);
      return id;
    });

  const patterns: CompiledPattern[] = [];
  const seen = new Map<string, string>();
  for (const { value, where } of sources.schemes) {
    value.patterns.forEach((pattern, index) => {
      const here = where(["patterns", index]);
      const other = seen.get(pattern.id);
      if (other) problems.push(`${here}: ${pattern.id}: already stands at ${other}`);
      seen.set(pattern.id, here);
      if (!pattern.id.startsWith(`${value.scheme}.`))
        problems.push(`${here}: ${pattern.id}: an id begins with its scheme, ${value.scheme}.`);
      const slots = pattern.needs.map((slot) => (typeof slot === "string" ? [slot] : slot));
      const least = slots
        .map((slot) => Math.min(...slot.map((name) => shortest.get(name) ?? 1)))
        .reduce((sum, length) => sum + length, 0);
      if (least > pattern.within)
        problems.push(
          `${here}: ${pattern.id}: can never match, its shortest words take ${least} characters`,
        );
      problems.push(...textProblems(pattern, here));
      for (const name of slots.flat())
        if (name === COLLISION_CLASS || pattern.unless?.includes(name))
          problems.push(`${here}: ${pattern.id}: can never match, ${name} is kept out`);
      patterns.push({
        id: pattern.id,
        scheme: value.scheme,
        needs: slots.map((slot) => idsOf(slot, here)),
        within: pattern.within,
        inside: pattern.inside,
        unless: idsOf(pattern.unless ?? [], here),
        stance: pattern.level === "warning" ? "offer" : "steer",
        weight: pattern.weight ?? 0,
      });
    });
  }
  problems.push(...shadowProblems(patterns, seen));

  const clueIds = new Set<string>();
  const clues = sources.stance.value.clues.map((clue, index): CompiledClue => {
    const here = sources.stance.where(["clues", index]);
    if (clueIds.has(clue.id)) problems.push(`${here}: ${clue.id}: stands twice`);
    clueIds.add(clue.id);
    if (!clue.classes && !(COMPUTED_CLUES as readonly string[]).includes(clue.id))
      problems.push(`${here}: ${clue.id}: names no classes and is none that the code computes`);
    return {
      id: clue.id,
      classes: idsOf(clue.classes ?? [], here),
      offer: clue.offer,
      steer: clue.steer,
      cap: clue.cap ?? 1,
    };
  });

  const used = new Set([
    ...patterns.flatMap((p) => [...p.needs.flat(), ...p.unless]),
    ...clues.flatMap((c) => c.classes),
  ]);
  for (const { value, where } of sources.lexicon)
    if (!used.has(classes.indexOf(value.class)) && !BUILT_IN_USES.includes(value.class))
      problems.push(`${where(["class"])}: no pattern and no clue uses the class ${value.class}`);

  const wordingAround = sources.around
    .map(({ run, weight, where }) => {
      const signs = run.replace(NAMED_CLASS, (_, name) =>
        signOf(Math.max(0, idsOf([name], where)[0] as number)),
      );
      return `${signs}\t${weight}`;
    })
    .join("\n");

  if (problems.length > 0) throw new ListError(problems);

  const terms = [...spellings].map(([term, { classId }]) => ({ term: [...term], classId }));
  const pack = <T>(
    packed: typeof terms,
    into: (t: typeof terms, c: ReadonlySet<string>, v: ReadonlyMap<string, string[]>) => T,
  ): T => {
    const characters = new Set([...PLAIN, ...packed.flatMap(({ term }) => term)]);
    return into(packed, characters, variantsOf(characters, lookalikes));
  };
  const perClass = classes.map((name, id) =>
    (SHAPE_CLASSES as readonly string[]).includes(name)
      ? 0
      : terms.filter((t) => t.classId === id).length,
  );
  const anchors = anchorClasses(patterns, perClass);
  const { version } = sources.list.value;
  const { thresholds } = sources.stance.value;
  const list = { ...pack(terms, packTrie), version, classes, patterns, clues, thresholds };
  const wording = learnPosts(sources.posts, unpack({ ...list, wording: "", wordingAround: "" }));
  return {
    list: { ...list, wording, wordingAround },
    gate: pack(
      withoutContained(beginnings(terms.filter(({ classId }) => anchors.has(classId)))),
      packGate,
    ),
  };
}

/** Characters that have a symbol whether a term uses them or not: identifiers and numbers are made of them. */
const PLAIN = [..."abcdefghijklmnopqrstuvwxyz0123456789"];

/** Texts that prove nothing: written twice, or called both an example and a counterexample. */
function textProblems({ id, examples, counterexamples }: Pattern, here: string): string[] {
  const seen = new Set<string>();
  return [...examples, ...counterexamples].flatMap((text) => {
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [`${here}: ${id}: stands twice among the examples: ${text.split("\n")[0]}`];
  });
}

function collisionProblems(
  spellings: ReadonlyMap<string, { classId: number; where: string }>,
  classes: readonly string[],
): string[] {
  const collision = classes.indexOf(COLLISION_CLASS);
  const others = [...spellings]
    .filter(([, { classId }]) => classId !== collision)
    .map(([term]) => term);
  return [...spellings]
    .filter(([, { classId }]) => classId === collision)
    .filter(([term]) => !others.some((other) => overlaps(term, other)))
    .map(([term, { where }]) => `${where}: ${term}: collides with no term of the list`);
}

function overlaps(collision: string, term: string): boolean {
  if (collision.includes(term)) return true;
  for (let shared = 1; shared < Math.min(term.length, collision.length); shared++)
    if (collision.startsWith(term.slice(-shared)) || collision.endsWith(term.slice(0, shared)))
      return true;
  return false;
}
