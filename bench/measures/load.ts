/** How much later a large page is loaded with the extension, the browsers taking turns. */
import type { Browser } from "puppeteer-core";
import { launchWithEmptyScript, median, withBrowsers } from "../browser.ts";
import { html } from "../pages.ts";
import { report } from "./tools.ts";

/** One process of a browser loads a tenth faster or slower than the next, and one load a quarter than the next. */
const PROCESSES = 6;
const ROUNDS = 6;
const page = html({ language: "zh", kind: "mixed", chars: 500_000, nodes: 10_000 });

const withIt: number[] = [];
const withEmpty: number[] = [];
const without: number[] = [];
for (let process = 0; process < PROCESSES; process++) {
  await withBrowsers({ large: page }, async ({ guarded, plain, url }) => {
    const empty = await launchWithEmptyScript();
    const turns = [
      [guarded, withIt],
      [empty, withEmpty],
      [plain, without],
    ] as const;
    try {
      for (let round = 0; round <= ROUNDS; round++) {
        for (const [browser, times] of round % 2 ? turns : turns.toReversed()) {
          const time = await load(browser, url("large"));
          // The first round fills caches.
          if (round > 0) times.push(time);
        }
      }
    } finally {
      await empty.close();
    }
  });
}
report({
  page_load_overhead_ratio: median(withIt) / median(without),
  page_load_ratio_of_an_empty_content_script: median(withEmpty) / median(without),
  ms_page_load_with: median(withIt),
  ms_page_load_without: median(without),
});

async function load(browser: Browser, url: string): Promise<number> {
  const tab = await browser.newPage();
  await tab.goto(url, { waitUntil: "load" });
  const ended = await tab.evaluate(() => {
    const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return entry ? entry.loadEventEnd - entry.responseStart : Number.NaN;
  });
  await tab.close();
  return ended;
}
