import { resolve } from "node:path";
import type { Browser, CDPSession, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ExtensionApi } from "../e2e/harness/driver.ts";
import type { Site } from "../e2e/harness/server.ts";
import { startChromium } from "../e2e/harness/start-chromium.ts";
import { RemoteView } from "../e2e/harness/tab.ts";
import { pause, until } from "../e2e/harness/wait.ts";
import { say } from "../e2e/words.ts";
import { serveHostilePages } from "./site.ts";

declare const chrome: ExtensionApi;

const REPORT = {
  kind: "scam",
  title: "额度服务",
  seenAt: 1_795_000_000_000,
  level: "warning",
  schemes: ["cash-out"],
  findings: [{ pattern: "p.p", scheme: "cash-out", level: "warning", quote: "花呗套现" }],
  listVersion: "1.0.0",
  note: "注".repeat(500),
} as const;
const KILLS = 30;
const JUDGEMENTS = 6;
/** Longer than any answer takes, in milliseconds. */
const PATIENCE = 5_000;

/** Fills the extension's storage to the last kilobyte; it runs in a page of ours. */
async function fill(key: string): Promise<void> {
  // What only changes its digits needs no more room.
  await chrome.storage.local.remove("history");
  for (let size = 10 * 1024 * 1024; size > 0; size -= 20)
    if (
      await chrome.storage.local.set({ [key]: "x".repeat(size) }).then(
        () => true,
        () => false,
      )
    )
      return;
}

function countIn(document: Document, text: string): number {
  return document.body.innerText.split(text).length - 1;
}

/** Only Chromium stops the background by itself, and lets a test do so. */
describe("a background", () => {
  let browser: Browser;
  let site: Site;
  let desk: Page;
  let page: Page;
  let workers: CDPSession;

  beforeAll(async () => {
    site = await serveHostilePages();
    browser = await startChromium();
    const id = await browser.installExtension(resolve(".output/chrome-mv3"));
    await browser.waitForTarget((target) => target.type() === "service_worker");
    desk = await browser.newPage();
    await desk.goto(`chrome-extension://${id}/options.html`);
    workers = await desk.createCDPSession();
    await workers.send("ServiceWorker.enable");
    page = await browser.newPage();
    await page.goto(`${site.origin}/plain-offer.html`);
    await until("the badge", async () => (await badge()) === "!");
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  // A background stopped while it starts may leave a message neither answered nor refused.
  const ask = (message: object) =>
    desk.evaluate(
      (text, patience) =>
        Promise.race([
          chrome.runtime.sendMessage(JSON.parse(text)).catch(() => undefined),
          new Promise((resolve) => setTimeout(resolve, patience)),
        ]),
      JSON.stringify(message),
      PATIENCE,
    );
  const badge = () =>
    desk.evaluate(async (part) => {
      const tabs = await chrome.tabs.query({});
      for (const { id: tabId } of tabs) {
        const text = await chrome.action.getBadgeText({ tabId });
        if (text) return text;
      }
      return part;
    }, "");
  const kill = () => workers.send("ServiceWorker.stopAllWorkers");

  test("that is killed in the middle of saving keeps every report it has confirmed, and none by half", async () => {
    const confirmed: string[] = [];
    const unanswered: string[] = [];
    // All about the instant of saving, wherever this machine has it: in small steps, or else in larger ones.
    for (let step = 2; step <= 32 && !(confirmed.length && unanswered.length); step *= 2)
      for (let wait = 0; wait <= KILLS * step; wait += step) {
        const url = `https://shop.example.com/${step}/${wait}`;
        const answer = ask({ name: "saveReport", report: { ...REPORT, url } });
        await pause(wait);
        await kill();
        ((await answer) ? confirmed : unanswered).push(url);
      }
    expect(unanswered, "killed before the answer").not.toEqual([]);
    expect(confirmed, "killed after it").not.toEqual([]);
    const { reports: list } = (await ask({ name: "listReports" })) as {
      reports: { url: string; note: string }[];
    };
    const urls = list.map(({ url }) => url);
    expect(urls).toEqual(expect.arrayContaining(confirmed));
    expect(new Set(urls).size).toBe(urls.length);
    expect(list.filter(({ note }) => note !== REPORT.note)).toEqual([]);
    // What does not fit the format stands in no list, but is said.
    expect(await ask({ name: "getSettings" })).toMatchObject({ problems: [] });
    const last = await ask({
      name: "saveReport",
      report: { ...REPORT, url: "https://a.example/" },
    });
    expect(last, "it goes on").toBeTruthy();
  });

  test("that was killed still knows the verdict of an open page, and shows the next", async () => {
    await kill();
    expect(await badge()).toBe("!");
    await page.bringToFront();
    const [tab] = (await desk.evaluate(() => chrome.tabs.query({ active: true }))) as {
      id: number;
    }[];
    const state = await ask({ name: "getTabState", tabId: tab?.id });
    expect(state).toMatchObject({ verdict: { level: "warning" } });
    await kill();
    await page.goto(`${site.origin}/foreign-names.html`);
    await page.waitForSelector("html > [popover]");
  });

  test("that is killed while it judges is asked again, and the page is warned about", async () => {
    await page.bringToFront();
    for (let i = 0; i < JUDGEMENTS; i++) {
      await page.goto(`${site.origin}/foreign-names.html?${i}`);
      for (let times = 0; times < 3; times++) {
        // What is asked comes in the first milliseconds after the load.
        await pause(i * 6);
        await kill();
      }
      await page.waitForSelector("html > [popover]");
      await until("the badge", async () => (await badge()) === "!");
    }
  });

  test("that has no room left warns on, says so, keeps what is there and hands it out", async () => {
    await ask({ name: "saveReport", report: { ...REPORT, url: "https://old.example/" } });
    const before = await ask({ name: "listReports" });
    await desk.evaluate(fill, "junk");
    await page.goto(`${site.origin}/plain-offer.html`);
    await page.waitForSelector("html > [popover]");
    await desk.bringToFront();
    await desk.reload();
    const view = new RemoteView(
      (source) => desk.evaluate(source),
      async () => undefined,
    );
    await until(
      "the notice",
      () => view.text(),
      (text) => text.includes(say("status.full")),
    );
    await view.press(say("options.cautions"));
    await until(
      "the setting to be as it was",
      () => view.run(countIn, say("status.full")),
      (times) => times === 2,
    );
    await view.press(say("reports.open"));
    const target = await browser.waitForTarget((one) => one.url().includes("/reports.html"));
    const list = (await target.asPage()) as Page;
    await list.waitForFunction(
      (words) => document.body.innerText.includes(words),
      {},
      say("reports.exportAll"),
    );
    await list.close();
    expect(await ask({ name: "listReports" })).toEqual(before);
    await desk.evaluate(() => chrome.storage.local.remove("junk"));
    await view.press(say("options.cautions"));
    await until(
      "room again",
      () => view.run(countIn, say("status.full")),
      (times) => times === 0,
    );
  });
});
