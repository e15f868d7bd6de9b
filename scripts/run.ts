import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";

interface Failure {
  readonly stdout?: string;
  readonly stderr?: string;
}

/** Runs a program to its end without showing what it says; where it fails, shows that and ends. */
export function run(program: string, ...args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  } catch (error) {
    end(program, args, error as Failure);
  }
}

/** Names a piece of work, and says when it is done how long it took. */
export async function stage<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  process.stdout.write(`${what} … `);
  const start = performance.now();
  const result = await work();
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/** Builds the extension for both browsers at once, from lists compiled beforehand. */
export async function buildBoth(): Promise<void> {
  run("node", "scripts/patterns.ts");
  const env = { ...process.env, LISTS_ARE_COMPILED: "1" };
  const build = (...args: readonly string[]) =>
    promisify(execFile)("wxt", ["build", ...args], { env }).catch((error: Failure) =>
      end("wxt build", args, error),
    );
  await Promise.all([build(), build("-b", "firefox")]);
}

function end(program: string, args: readonly string[], { stdout, stderr }: Failure): never {
  console.error(`\n${program} ${args.join(" ")} failed:\n${stdout ?? ""}${stderr ?? ""}`);
  process.exit(1);
}
