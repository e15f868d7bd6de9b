import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Site, servePages } from "./harness/server.ts";
import { startChromium } from "./harness/start-chromium.ts";
import { pause, until } from "./harness/wait.ts";

// Only Chromium tells a test who asked for a layout, and keeps pages that a test has looked at.
let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await servePages();
  browser = await startChromium({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
  await browser.installExtension(resolve(".output/chrome-mv3"));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

test("an ordinary page is read without asking for its style or layout", async () => {
  const start = Date.now();
  const loud = await layoutsAskedFor("offer-far-down.html", async (page) => {
    await until("the badge", () => badge(page));
    await page.evaluate(dirtyLayout);
    // The banner looks once a second whether it is still on top.
    await pause(3_000);
  });
  expect(loud).toBeGreaterThan(0);
  // A silent page gives no sign when it has been read: it gets twice the time the loud one took.
  const took = Date.now() - start - 3_000;
  const silently = () => pause(2 * took);
  expect(await layoutsAskedFor("long-ordinary.html", silently)).toBe(0);
  expect(await layoutsAskedFor("recipe.html", silently)).toBe(0);
});

test("a page that the browser kept warns when it is brought back, and says so on the button", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/offer-cash-out.html`);
  await until("the badge", () => badge(page));
  await page.evaluate(() => Object.assign(globalThis, { kept: true }));
  await page.goto(`${site.origin}/recipe.html`);
  await until(
    "no badge",
    () => badge(page),
    (text) => text === "",
  );
  await page.goBack({ waitUntil: [] });
  expect(await page.evaluate(() => "kept" in globalThis)).toBe(true);
  expect(await until("the badge", () => badge(page))).toBe("!");
  expect(await page.$("html > [popover]")).not.toBeNull();
  await page.close();
});

/** How often the extension's own script made the page compute its style or lay out its boxes. */
async function layoutsAskedFor(
  file: string,
  isRead: (page: Page) => Promise<unknown>,
): Promise<number> {
  const page = await browser.newPage();
  await page.tracing.start({
    categories: ["devtools.timeline", "disabled-by-default-devtools.timeline.stack"],
  });
  await page.goto(`${site.origin}/${file}`);
  await isRead(page);
  const trace = new TextDecoder().decode(await page.tracing.stop());
  await page.close();
  const events: { name: string; args?: unknown }[] = JSON.parse(trace).traceEvents;
  expect(trace).toContain("content-scripts/guard.js");
  return events.filter(
    ({ name, args }) =>
      /^(Layout|UpdateLayoutTree)$/.test(name) &&
      JSON.stringify(args).includes("content-scripts/guard.js"),
  ).length;
}

/** Just after a frame the browser knows the layout and works out nothing: here it never knows it for long. */
function dirtyLayout(): void {
  let steps = 0;
  setInterval(() => {
    document.body.style.paddingTop = `${++steps % 2}px`;
  });
}

async function badge(page: Page): Promise<string> {
  await page.bringToFront();
  const target = await browser.waitForTarget((target) => target.type() === "service_worker");
  const worker = await target.worker();
  const text = await worker?.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: Buttons };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getBadgeText({ tabId: tab?.id });
  });
  return text ?? "";
}

interface Buttons {
  readonly tabs: { query(of: object): Promise<{ id: number }[]> };
  readonly action: { getBadgeText(of: { tabId: number | undefined }): Promise<string> };
}
