/**
 * An hour of browsing in minutes: `npm run soak -- [--browser chromium|firefox] [--pages N]`, after both builds.
 * Tabs come and go, the background is stopped and woken, the extension is installed anew over open pages. Prints heap,
 * listeners, storage and badge, and fails where something has grown or a badge is wrong.
 */
import { parseArgs } from "node:util";
import { launchChromium } from "../test/e2e/harness/chromium.ts";
import type { Driver } from "../test/e2e/harness/driver.ts";
import { launchFirefox } from "../test/e2e/harness/firefox.ts";
import { type Site, servePages } from "../test/e2e/harness/server.ts";
import { until } from "../test/e2e/harness/wait.ts";

const LAUNCH = {
  chromium: () => launchChromium({ extension: ".output/chrome-mv3" }),
  firefox: () => launchFirefox({ extension: ".output/firefox-mv2" }),
};
const LOUD = ["offer-cash-out.html", "offer-unfreeze.html", "offer-force-open.html"];
const QUIET = ["recipe.html", "police-warning.html", "bank-help.html", "long-ordinary.html"];
const OPEN_TABS = 4;
/** After so many pages the background is stopped, or the extension installed anew. */
const STOP_EVERY = 25;
const UPDATE_EVERY = 100;
/** What may be left over in the end, over the beginning. */
const MAX_GROWTH = 1.3;
/** Chromium keeps so many bytes in a page for each update of any extension, one of a single line as well. */
const KEPT_BY_UPDATE = 180_000;

const { values } = parseArgs({
  options: { browser: { type: "string" }, pages: { type: "string", default: "300" } },
});
const names = (Object.keys(LAUNCH) as (keyof typeof LAUNCH)[]).filter(
  (name) => !values.browser || values.browser === name,
);
const faults: string[] = [];
for (const name of names) {
  const [driver, site] = await Promise.all([LAUNCH[name](), servePages()]);
  try {
    await soak(driver, site, Number(values.pages));
  } finally {
    await driver.close();
    await site.close();
  }
}
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

async function soak(driver: Driver, site: Site, pages: number): Promise<void> {
  const start = Date.now();
  let stops = 0;
  let updates = 0;
  const stays = await driver.open(`${site.origin}/offer-later.html`);
  await browse(driver, site, 20);
  const before = await driver.weigh(stays);
  for (let done = 0; done < pages; done += STOP_EVERY) {
    await browse(driver, site, STOP_EVERY);
    if (await driver.stopBackground()) stops++;
    if ((done + STOP_EVERY) % UPDATE_EVERY > 0) continue;
    await driver.update();
    updates++;
    // A page that was open before the update is read again once it is loaded anew.
    await stays.reload();
  }
  await browse(driver, site, 20);
  const after = await driver.weigh(stays);
  await stays.press("加载更多");
  await check(driver, stays.id, "!", "the page that stayed open");
  const minutes = ((Date.now() - start) / 60_000).toFixed(1);
  console.log(
    `${driver.name}: ${pages + 40} pages, ${stops} stops, ${updates} updates, ${minutes} minutes`,
  );
  for (const [what, figure] of Object.entries(after)) {
    const first = before[what] ?? 0;
    console.log(
      `  ${what.padEnd(28)} ${String(first).padStart(10)} ${String(figure).padStart(10)}`,
    );
    const kept = what.startsWith("open page, heap") ? updates * KEPT_BY_UPDATE : 0;
    if (figure > MAX_GROWTH * first + kept + 5)
      faults.push(`${driver.name}: ${what} grew from ${first} to ${figure}`);
  }
}

/** Opens pages in turn, a few tabs at a time, and looks at the badge of each. */
async function browse(driver: Driver, site: Site, pages: number): Promise<void> {
  for (let at = 0; at < pages; at += OPEN_TABS) {
    const tabs = [];
    for (let i = at; i < Math.min(pages, at + OPEN_TABS); i++) {
      const isLoud = i % 3 === 0;
      const files = isLoud ? LOUD : QUIET;
      const tab = await driver.open(`${site.origin}/${files[i % files.length]}`);
      await check(driver, tab.id, isLoud ? "!" : "", files[i % files.length] ?? "");
      tabs.push(tab);
    }
    for (const tab of tabs) await tab.close();
  }
}

async function check(driver: Driver, id: number, text: string, what: string): Promise<void> {
  await until(
    `the badge of ${what}`,
    () => driver.badge({ id }),
    (badge) => badge.text === text,
  ).catch((error) => faults.push(`${driver.name}: ${error.message}`));
}
