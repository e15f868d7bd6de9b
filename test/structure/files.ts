import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Paths below the project's root of all files that belong to it, committed or about to be. */
export function projectFiles(): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard"];
  const listed = execFileSync("git", args, { cwd: ROOT, encoding: "utf8" });
  return listed.split("\n").filter((file) => file !== "" && existsSync(ROOT + file));
}

export function read(file: string): string {
  return readFileSync(ROOT + file, "utf8");
}

// Formatted as they are, statements begin their line; what is indented may be text.
const IMPORT =
  /^(?:import|export)\b([^"';]*?)from "([^"]+)"|^import "([^"]+)"|(?:\{([^{}]*)\} = await |)\b(?:import|new Worker\(new URL)\("([^"]+)"/gm;

/** What a source file imports: paths below the root for our own files, names for packages. */
export function importsOf(file: string): string[] {
  const known = imported.get(file);
  if (known) return known;
  const found = existsSync(ROOT + file) && /\.tsx?$/.test(file) ? read(file).matchAll(IMPORT) : [];
  const names = [...found].map(([, , from, alone, , later]) =>
    resolveImport(file, from ?? alone ?? later ?? ""),
  );
  imported.set(file, names);
  return names;
}

const imported = new Map<string, string[]>();

/** `path: name` for each name that a source file takes from another of ours; `path: *` where it takes them all. */
export function namesTakenFrom(file: string): string[] {
  return [...read(file).matchAll(IMPORT)].flatMap(([, names, from, , laterNames, later]) => {
    const path = resolveImport(file, from ?? later ?? "");
    const listed = /\{([\s\S]*)\}/.exec(names ?? "")?.[1] ?? laterNames;
    if (listed === undefined) return [`${path}: *`];
    return listed.split(",").map(
      (name) =>
        `${path}: ${
          name
            .trim()
            .replace(/^type /, "")
            .split(/ as |:/)[0]
        }`,
    );
  });
}

function resolveImport(file: string, name: string): string {
  if (name === "#i18n") return "src/language/i18n.ts";
  if (!name.startsWith(".")) return name;
  const path = normalize(join(dirname(file), name));
  return [path, `${path}.ts`, `${path}.tsx`].find((one) => /\.\w+$/.test(one)) ?? path;
}

/** All files and packages that a file leads to, itself included. */
export function reach(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const next of importsOf(file)) reach(next, known);
  return known;
}
