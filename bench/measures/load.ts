/** How much later a large page is loaded with the extension, the browsers taking turns. */
import type { Browser } from "puppeteer-core";
import { median, withBrowsers } from "../browser.ts";
import { html } from "../pages.ts";
import { report } from "./tools.ts";

const PAIRS = 15;
const page = html({ language: "zh", kind: "mixed", chars: 500_000, nodes: 10_000 });

await withBrowsers({ large: page }, async ({ guarded, plain, url }) => {
  const withIt: number[] = [];
  const without: number[] = [];
  for (let i = 0; i <= PAIRS; i++) {
    const pair = [await load(guarded), await load(plain)] as const;
    // The first pair fills caches.
    if (i === 0) continue;
    withIt.push(pair[0]);
    without.push(pair[1]);
  }
  report({
    page_load_overhead_ratio: median(withIt) / median(without),
    ms_page_load_with: median(withIt),
    ms_page_load_without: median(without),
  });

  async function load(browser: Browser): Promise<number> {
    const tab = await browser.newPage();
    await tab.goto(url("large"), { waitUntil: "load" });
    const ended = await tab.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return entry ? entry.loadEventEnd - entry.responseStart : Number.NaN;
    });
    await tab.close();
    return ended;
  }
});
