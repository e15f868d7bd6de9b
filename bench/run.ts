/**
 * `npm run bench [-- --json FILE] [--only NAME,…] [--plot FILE]`: prints every figure with its target; each measure has
 * a process of its own, and what is printed is the median of several.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "rolldown";
import { plot } from "./plot.ts";
import { TARGETS } from "./targets.ts";

interface Measure {
  readonly name: string;
  readonly runs: number;
  /** Run as one script, as the extension ships its code, instead of file by file. */
  readonly bundled?: boolean;
}

const MEASURES: readonly Measure[] = [
  { name: "match", runs: 5, bundled: true },
  { name: "libraries", runs: 3, bundled: true },
  { name: "growth", runs: 3, bundled: true },
  { name: "bytes", runs: 1 },
  { name: "cold", runs: 1 },
  { name: "load", runs: 1 },
  { name: "tasks", runs: 1 },
  { name: "memory", runs: 1 },
];

const { values } = parseArgs({
  options: { json: { type: "string" }, only: { type: "string" }, plot: { type: "string" } },
});
const wanted = values.only?.split(",");
const figures: Record<string, number> = {};
for (const { name, runs, bundled } of MEASURES) {
  if (wanted && !wanted.includes(name)) continue;
  const script = bundled ? await bundle(name) : undefined;
  const all = Array.from({ length: runs }, () => run(name, script));
  console.log(`\n${name}${runs > 1 ? `, median of ${runs} processes` : ""}`);
  for (const key of Object.keys(all[0] ?? {})) {
    figures[key] = median(all.map((one) => one[key] as number));
    console.log(line(key, figures[key]));
  }
}
const machine = `${cpus()[0]?.model}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`;
console.log(`\n${machine}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
if (values.plot) writeFileSync(values.plot, plot(figures));

/**
 * A measure and what it measures as one script without types. Node takes types away with WebAssembly, whose memory
 * grows; from then on the engine checks at every access of any typed array whether its memory has moved.
 */
async function bundle(name: string): Promise<string> {
  const { output } = await build({
    input: fileOf(name),
    platform: "node",
    external: /^[@a-z][^:]*$/,
    write: false,
  });
  return output[0].code;
}

function run(name: string, script?: string): Record<string, number> {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    script ? ["--input-type=module"] : ["--disable-warning=ExperimentalWarning", fileOf(name)],
    { encoding: "utf8", input: script },
  );
  if (status === 0) return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
  console.error(`${name} failed: ${stderr.trim()}`);
  process.exitCode = 1;
  return {};
}

function fileOf(name: string): string {
  return fileURLToPath(new URL(`measures/${name}.ts`, import.meta.url));
}

function line(key: string, value: number): string {
  const target = TARGETS.find(({ figure }) => figure.test(key));
  const shown =
    Math.abs(value) >= 1_000 ? Math.round(value).toLocaleString("en") : value.toPrecision(3);
  const verdict =
    target &&
    (target.atLeast !== undefined ? value >= target.atLeast : value <= (target.atMost ?? 0));
  const wanted =
    target && (target.atLeast !== undefined ? `>= ${target.atLeast}` : `<= ${target.atMost}`);
  return `  ${key.padEnd(52)} ${shown.padStart(10)}${target ? `  ${verdict ? "ok    " : "MISSED"} ${wanted}` : ""}`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
