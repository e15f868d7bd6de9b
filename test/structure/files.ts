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

/** What a source file imports: paths below the root for our own files, names for packages. */
export function importsOf(file: string): string[] {
  // Formatted as they are, statements begin their line; what is indented may be text.
  const found = read(file).matchAll(
    /^(?:import|export)\b[^"';]*?from "([^"]+)"|^import "([^"]+)"|\bimport\("([^"]+)"\)/gm,
  );
  return [...found].map(([, ...names]) => resolveImport(file, names.find(Boolean) ?? ""));
}

function resolveImport(file: string, name: string): string {
  if (!name.startsWith(".")) return name;
  const path = normalize(join(dirname(file), name));
  return [path, `${path}.ts`, `${path}.tsx`].find((one) => /\.\w+$/.test(one)) ?? path;
}

/** All files and packages that a file leads to, itself included. */
export function reach(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  if (/\.tsx?$/.test(file) && existsSync(ROOT + file))
    for (const next of importsOf(file)) reach(next, known);
  return known;
}
