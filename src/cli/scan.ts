import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { detect, type Verdict } from "../detect/index.ts";
import { hostOf } from "../page/address.ts";
import { passagesFromText } from "../page/from-text.ts";
import { linesOf } from "./lines.ts";
import { judgeLine, withTextOffsets } from "./ndjson.ts";

const USAGE =
  "usage: npm run --silent scan -- [--url URL] FILE…   or   npm run --silent scan -- --ndjson";

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      url: { type: "string" },
      ndjson: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) console.log(USAGE);
  else if (values.url !== undefined && !URL.canParse(values.url)) fail(`${values.url}: not a URL`);
  else if (values.ndjson && positionals.length > 0) fail("--ndjson reads standard input, no files");
  else if (values.ndjson) process.exitCode = await scanLines();
  else if (positionals.length > 0) process.exitCode = await scanFiles(positionals, values.url);
  else fail("no file");
} catch (error) {
  fail((error as Error).message);
}

/** @returns the exit status: 1 when some file could not be read */
async function scanFiles(files: readonly string[], url: string | undefined): Promise<number> {
  let bad = 0;
  for (const file of files) {
    let content: string;
    try {
      content = readFileSync(file === "-" ? 0 : file, "utf8");
    } catch (error) {
      console.error(`${file}: ${(error as Error).message}`);
      bad++;
      continue;
    }
    const passages = /\.html?$/i.test(file)
      ? (await import("../page/from-html.ts")).passagesFromHtml(content)
      : passagesFromText(content);
    await write({
      id: file,
      ...publicVerdict(withTextOffsets(detect(passages, { host: hostOf(url) }), passages)),
    });
  }
  return bad > 0 ? 1 : 0;
}

/** @returns the exit status: 1 when some line was bad */
async function scanLines(): Promise<number> {
  let line = 0;
  let bad = 0;
  for await (const text of linesOf(process.stdin)) {
    line++;
    if (text.trim() === "") continue;
    const answer = await judgeLine(text);
    if ("error" in answer) {
      bad++;
      await write({ id: null, line, error: answer.error });
    } else await write({ id: answer.id, ...publicVerdict(answer.verdict) });
  }
  return bad > 0 ? 1 : 0;
}

function publicVerdict({ level, schemes, findings, listVersion }: Verdict): object {
  return {
    level,
    schemes,
    findings: findings.map(({ pattern, scheme, level: found, quote, start, end }) => ({
      pattern,
      scheme,
      level: found,
      quote,
      start,
      end,
    })),
    listVersion,
  };
}

/** Waits where the reader is slower, so that memory does not grow with the input. */
async function write(value: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
}

function fail(message: string): void {
  console.error(`${message}\n${USAGE}`);
  process.exitCode = 2;
}
