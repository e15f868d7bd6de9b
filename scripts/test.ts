/** Runs every check there is, three at a time, and ends with one line: `N passed, N failed`. */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";

interface Check {
  readonly name: string;
  readonly command: string;
  /** Names of checks that must have ended well before this one starts. */
  readonly after?: readonly string[];
  /** Where vitest writes its results, for the count; other checks count as one. */
  readonly results?: string;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
  /** How long it took; other checks ran at the same time. */
  readonly seconds: number;
}

const RESULTS = ".output/test-results";
const LISTS = "pattern list and guidance";
const BUILDS = ["build for Chrome", "build for Firefox"];

const vitest = (name: string, more: string, after: readonly string[] = []): Check => {
  const results = `${RESULTS}/${name.replaceAll(" ", "-")}.json`;
  const report = `--reporter=minimal --reporter=json --outputFile.json=${results}`;
  return { name, command: `vitest run ${more} ${report}`, after, results };
};

const inBrowser = (name: string, files: string): Check =>
  vitest(name, `--config test/e2e/vitest.config.ts ${files}`, ["browsers", ...BUILDS]);

const CHECKS: readonly Check[] = [
  { name: "browsers", command: "npm run --silent browsers" },
  { name: LISTS, command: "npm run --silent patterns" },
  { name: BUILDS[0] ?? "", command: "npm run --silent build", after: [LISTS] },
  { name: BUILDS[1] ?? "", command: "npm run --silent build:firefox", after: [LISTS] },
  inBrowser("in Firefox", "e2e/firefox"),
  inBrowser("in Chromium", "e2e/chromium"),
  inBrowser("hostile pages in Firefox", "hostile/firefox"),
  inBrowser("hostile pages in Chromium", "hostile/chromium"),
  vitest("unit and structure", "", BUILDS),
  { name: "same bytes again", command: "npm run --silent reproduce", after: BUILDS },
  { name: "format and lint", command: "npm run --silent lint -- --colors=off" },
  { name: "types", command: "npm run --silent typecheck", after: BUILDS },
  { name: "store lint", command: "npm run --silent lint:firefox", after: BUILDS },
];

/** Browsers mostly wait, so three checks keep two cores busy. */
const LANES = 3;
/** So many of the longest checks are named in the end. */
const SHOWN = 6;
const running = new Map<string, Promise<void>>();
const outcomes = new Map<string, Outcome>();

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const waiting = [...CHECKS];
while (waiting.length > 0 || running.size > 0) {
  const ready = waiting.findIndex(({ after = [] }) => after.every((name) => outcomes.has(name)));
  const [check] = ready >= 0 && running.size < LANES ? waiting.splice(ready, 1) : [];
  if (check) running.set(check.name, attend(check));
  else await Promise.race(running.values());
}

const total = (part: "passed" | "failed") =>
  [...outcomes.values()].reduce((sum, outcome) => sum + outcome[part], 0);
const longest = [...outcomes].sort(([, a], [, b]) => b.seconds - a.seconds).slice(0, SHOWN);
const times = longest.map(([name, { seconds }]) => `${name} ${seconds.toFixed(0)} s`);
console.log(
  `${(performance.now() / 1000).toFixed(0)} s, ${LANES} checks at a time; the longest: ${times.join(", ")}`,
);
console.log(`${total("passed")} passed, ${total("failed")} failed`);
process.exitCode = total("failed") > 0 ? 1 : 0;

/** Runs one check, or counts it as failed where what it builds on has failed. */
async function attend(check: Check): Promise<void> {
  const start = performance.now();
  const broken = (check.after ?? []).filter((name) => outcomes.get(name)?.failed);
  const { passed, failed, output } =
    broken.length > 0
      ? { passed: 0, failed: 1, output: `not run: ${broken.join(" and ")} failed` }
      : await perform(check);
  const seconds = (performance.now() - start) / 1000;
  const took = `${seconds.toFixed(1)} s`;
  console.log(
    failed === 0
      ? `ok      ${check.name} (${passed}, ${took})`
      : `FAILED  ${check.name} (${failed} of ${passed + failed}, ${took})\n${output.trim()}\n`,
  );
  outcomes.set(check.name, { passed, failed, output, seconds });
  running.delete(check.name);
}

async function perform({ command, results }: Check): Promise<Omit<Outcome, "seconds">> {
  const { code, output } = await run(command);
  if (!results) {
    return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
  }
  const counts = count(results);
  // Vitest can fail without a failed test: no test found, an error outside of tests.
  const failed = counts.failed + counts.skipped.length || (code === 0 ? 0 : 1);
  const skipped = counts.skipped.map((name) => `skipped: ${name}`).join("\n");
  return { passed: counts.passed, failed, output: `${output}\n${skipped}` };
}

function run(command: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      NO_COLOR: "1",
      CI: "1",
      LISTS_ARE_COMPILED: outcomes.has(LISTS) ? "1" : "",
    };
    const child = spawn(command, { shell: true, env });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("close", (code) => resolve({ code, output }));
  });
}

function count(file: string): { passed: number; failed: number; skipped: string[] } {
  const none = { passed: 0, failed: 0, skipped: [] };
  try {
    const { testResults } = JSON.parse(readFileSync(file, "utf8")) as {
      testResults: { assertionResults: { status: string; fullName: string }[] }[];
    };
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const of = (wanted: string) => tests.filter(({ status }) => status === wanted);
    const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
    return {
      passed: of("passed").length,
      failed: of("failed").length,
      skipped: skipped.map(({ fullName }) => fullName),
    };
  } catch {
    return none;
  }
}
