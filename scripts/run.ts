import { execFileSync } from "node:child_process";

/** Runs a program to its end without showing what it says; where it fails, shows that and ends. */
export function run(program: string, ...args: readonly string[]): void {
  try {
    execFileSync(program, args, { stdio: ["ignore", "pipe", "pipe"], encoding: "utf8" });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    console.error(`${program} ${args.join(" ")} failed:\n${stdout}${stderr}`);
    process.exit(1);
  }
}
