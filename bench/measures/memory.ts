/** What the content script holds on to: a page with the extension less the same page without it. */
import type { Browser } from "puppeteer-core";
import { heldBytes, pause, withBrowsers } from "../browser.ts";
import { html } from "../pages.ts";
import { report } from "./tools.ts";

/** A reader goes on every ten seconds: an hour of it, hastened. */
const STEPS = 360;
const CHECKS = 4;
const page = html({ language: "zh", kind: "mixed", chars: 500_000, nodes: 10_000 });

await withBrowsers({ long: page }, async ({ guarded, plain, url }) => {
  const withIt = await follow(guarded);
  const without = await follow(plain);
  const figures: Record<string, number> = {};
  withIt.forEach((bytes, i) => {
    const minute = (60 / CHECKS) * i;
    figures[`content_script_heap_bytes_after_${minute}_minutes_of_scrolling`] =
      bytes - (without[i] as number);
  });
  report(figures);

  async function follow(browser: Browser): Promise<number[]> {
    const tab = await browser.newPage();
    await tab.goto(url("long"));
    await pause(3_000);
    const session = await tab.createCDPSession();
    const held = [await heldBytes(session)];
    for (let step = 1; step <= STEPS; step++) {
      // New entries below, old ones taken away above, as endless lists do.
      await tab.evaluate((step) => {
        const list = document.querySelector("main");
        if (!list) return;
        for (let i = 0; i < 20; i++) {
          const entry = document.createElement("p");
          entry.textContent = `第${step}页第${i}条，旁边的小店卖热豆浆，贷款和征信的事情改天再说。`;
          list.append(entry);
          list.firstElementChild?.remove();
        }
      }, step);
      await pause(50);
      if (step % (STEPS / CHECKS) === 0) {
        await pause(1_500);
        held.push(await heldBytes(session));
      }
    }
    await tab.close();
    return held;
  }
});
