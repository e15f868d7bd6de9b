import { resolve } from "node:path";
import { expect, test } from "vitest";
import { servePages } from "./harness/server.ts";
import { startChromium } from "./harness/start-chromium.ts";
import { RemoteView } from "./harness/tab.ts";
import { until } from "./harness/wait.ts";
import { say, sayOf } from "./words.ts";

// Only Chromium lets a test press the toolbar button as a person does, which tells the popup the page's address.
test("a page that was open before the extension is said to be unchecked, and is checked once reloaded", async () => {
  const site = await servePages();
  const browser = await startChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.origin}/offer-cash-out.html`);
    await browser.installExtension(resolve(".output/chrome-mv3"));
    await browser.waitForTarget((target) => target.type() === "service_worker");
    await browser.waitForTarget((target) => target.url().includes("welcome.html"));
    await page.bringToFront();
    const [extension] = (await browser.extensions()).values();
    const opened = browser.waitForTarget((target) => target.url().includes("popup.html"));
    await extension?.triggerAction(page);
    const popup = await (await opened).asPage();
    const view = new RemoteView(
      (source) => popup.evaluate(source),
      () => popup.close(),
    );
    const has = (part: string) => (text: string) => text.includes(part);
    const before = await until("the state", () => view.text(), has(say("verdict.unread")));
    expect(before).not.toContain(say("verdict.unreadable"));
    expect(before).not.toContain(say("trust.add", "127.0.0.1"));
    await view.press(say("verdict.reload"));
    await until(
      "the verdict",
      () => view.text(),
      has(say("verdict.page.warning", sayOf("cash-out", "schemes"))),
    );
  } finally {
    await browser.close();
    await site.close();
  }
});
