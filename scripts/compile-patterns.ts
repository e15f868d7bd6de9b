import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Turns the YAML pattern list into the tables the detector loads.
 * Runs in a process of its own, so that a second build in one session sees the list as it is now.
 * @throws when the list has a mistake; the compiler has printed file and line by then.
 */
export function compilePatterns(): void {
  const compiler = `${root}src/patterns/build.ts`;
  if (!existsSync(compiler)) return;
  // The locked Node reads TypeScript; whatever runs this build may be older.
  const locked = `${root}node_modules/.bin/node`;
  const node = existsSync(locked) ? locked : process.execPath;
  execFileSync(node, ["--disable-warning=ExperimentalWarning", compiler], {
    cwd: root,
    stdio: "inherit",
  });
}
