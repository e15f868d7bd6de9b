import { rmSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type CDPSession } from "puppeteer-core";
import { requireBrowser } from "../scripts/browsers.ts";
import { listen, stop } from "../test/e2e/harness/server.ts";

/** The extension as `npm run build` leaves it. */
const EXTENSION = resolve(".output/chrome-mv3");

export interface Bench {
  /** A Chromium with the extension, and one without. */
  readonly guarded: Browser;
  readonly plain: Browser;
  /** Address of a page by its name. */
  url(name: string): string;
}

/** Runs `work` with both browsers and a server for the pages. */
export async function withBrowsers(
  pages: Readonly<Record<string, string>>,
  work: (bench: Bench) => Promise<void>,
): Promise<void> {
  const server = createServer(({ url = "/" }, response) => {
    const body = pages[new URL(url, "http://localhost").pathname.slice(1)];
    response.writeHead(body === undefined ? 204 : 200, {
      "content-type": "text/html; charset=utf-8",
    });
    response.end(body);
  });
  const port = await listen(server);
  const guarded = await launch(EXTENSION);
  const plain = await launch();
  try {
    await work({ guarded, plain, url: (name) => `http://127.0.0.1:${port}/${name}` });
  } finally {
    await Promise.all([guarded.close(), plain.close()]);
    await stop(server);
  }
}

/** A Chromium with an extension whose only part is an empty content script. */
export async function launchWithEmptyScript(): Promise<Browser> {
  const folder = await mkdtemp(join(tmpdir(), "empty-script-"));
  const manifest = {
    manifest_version: 3,
    name: "Empty content script",
    version: "1",
    content_scripts: [
      { matches: ["<all_urls>"], js: ["empty.js"], run_at: "document_start", all_frames: true },
    ],
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "empty.js"), "");
  const browser = await launch(folder);
  browser.once("disconnected", () => rmSync(folder, { recursive: true }));
  return browser;
}

async function launch(extension?: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    executablePath: requireBrowser("chromium"),
    pipe: true,
    enableExtensions: true,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  if (extension) await browser.installExtension(extension);
  return browser;
}

/** What happened on the page's own thread. */
export interface Trace {
  /** Milliseconds that scripts and the engine's housekeeping took. */
  readonly script: number;
  /** The same for loading the content script alone. */
  readonly loading: number;
  /** The longest of these at a stretch, in milliseconds. */
  readonly longest: number;
  /** How often style was computed and boxes laid out. */
  readonly layouts: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Time the thread itself was at work, which other programs on the machine do not lengthen. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { data?: { url?: string }; beginData?: { url?: string } };
}

const SCRIPT = new Set([
  "EvaluateScript",
  "v8.compile",
  "FunctionCall",
  "RunMicrotasks",
  "FireIdleCallback",
  "TimerFire",
  "RunPostTaskCallback",
  "EventDispatch",
  "MinorGC",
  "MajorGC",
]);

const LAYOUT = new Set(["Layout", "UpdateLayoutTree"]);

/**
 * Opens a page in a fresh tab and follows it for so many milliseconds. Whatever runs there counts, the page's own scripts
 * and housekeeping too: what is ours is the difference to the same in a browser without the extension.
 */
export async function trace(browser: Browser, url: string, wait: number): Promise<Trace> {
  const page = await browser.newPage();
  try {
    await page.tracing.start({ categories: ["devtools.timeline", "v8", "toplevel"] });
    await page.goto(url, { timeout: 120_000 });
    await pause(wait);
    const raw = await page.tracing.stop();
    return read(JSON.parse(new TextDecoder().decode(raw)).traceEvents, url);
  } finally {
    await page.close();
  }
}

function read(events: readonly TraceEvent[], url: string): Trace {
  const parsing = events.find(
    ({ name, args }) => name === "ParseHTML" && args?.beginData?.url === url,
  );
  const here = events
    .filter(({ ph, pid, tid }) => ph === "X" && pid === parsing?.pid && tid === parsing.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const outermost: TraceEvent[] = [];
  let end = 0;
  for (const event of here) {
    if (!SCRIPT.has(event.name) || event.ts < end) continue;
    end = event.ts + (event.dur ?? 0);
    outermost.push(event);
  }
  const loading = here.filter(
    ({ name, args }) => name === "EvaluateScript" && args?.data?.url?.includes("content-scripts/"),
  );
  const times = outermost.map(workOf);
  return {
    script: sum(times),
    loading: sum(loading.map(workOf)),
    longest: Math.max(0, ...times),
    layouts: here.filter(({ name }) => LAYOUT.has(name)).length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function workOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1_000;
}

/** Runs an expression in a fresh isolated world of a fresh page; gives what it returns. */
export async function inFreshWorld(
  browser: Browser,
  url: string,
  expression: string,
): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { timeout: 120_000 });
    await pause(300);
    const session = await page.createCDPSession();
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "bench",
    });
    const { result } = await session.send("Runtime.evaluate", {
      contextId: world.executionContextId,
      expression,
      returnByValue: true,
    });
    return result.value;
  } finally {
    await page.close();
  }
}

/** Bytes of a page's script heap that are still held after a collection. */
export async function heldBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}

export async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
