import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const COMPILERS = ["src/patterns/build.ts", "src/guidance/build.ts", "src/language/build.ts"];

/**
 * Turns the YAML pattern list into the tables the detector loads, the guidance and the texts into modules.
 * Runs in processes of their own, so that a second build in one session sees the lists as they are now.
 * @throws when a list has a mistake; the compiler has printed file and line by then.
 */
export function compileLists(): void {
  // Checks that run side by side must not write what another one is reading.
  if (process.env.LISTS_ARE_COMPILED) return;
  // The locked Node reads TypeScript; whatever runs this build may be older.
  const locked = `${root}node_modules/.bin/node`;
  const node = existsSync(locked) ? locked : process.execPath;
  for (const compiler of COMPILERS) {
    execFileSync(node, ["--disable-warning=ExperimentalWarning", compiler], {
      cwd: root,
      stdio: "inherit",
    });
  }
}
