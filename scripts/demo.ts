/** Builds the extension and shows it at work on the sample pages, in a window or as pictures. */
import { mkdirSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { launchChromium } from "../test/e2e/harness/chromium.ts";
import type { Driver } from "../test/e2e/harness/driver.ts";
import { launchFirefox } from "../test/e2e/harness/firefox.ts";
import { type Site, servePages } from "../test/e2e/harness/server.ts";
import { HARD, OFFERS, SEEDS, SILENT } from "../test/pages/expected.ts";
import { buildBoth, run, stage } from "./run.ts";

const SAMPLES = [...OFFERS, ...HARD, ...SILENT, ...SEEDS];
/** More tabs than these at once would be a crowd. */
const IN_WINDOW = ["offer-cash-out.html", "police-warning.html", "recipe.html", "seeds/002.html"];
const PICTURES = ".output/demo";
const POPUP = { width: 360, height: 600 };
const WINDOW = { width: 1024, height: 768 };

const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const wantsFirefox = process.argv.includes("--firefox");

await stage("Looking for the browsers, installing what is missing", () =>
  run("node", "scripts/ensure-browsers.ts"),
);
await stage("Building for Chrome and Firefox", buildBoth);
const site = await servePages();
if (hasDisplay) await showWindow(site);
else await takePictures(site);
await site.close();

/** Opens one browser and leaves it to the person. */
async function showWindow({ origin }: Site): Promise<void> {
  const options = { headless: false, online: true };
  const driver = wantsFirefox
    ? await launchFirefox({ extension: ".output/firefox-mv2", ...options })
    : await launchChromium({ extension: ".output/chrome-mv3", ...options });
  for (const file of IN_WINDOW.toReversed()) await driver.open(`${origin}/${file}`);
  console.log("More pages to try; close the browser to end:");
  for (const { file, what } of SAMPLES) console.log(`  ${origin}/${file}  ${what}`);
  await driver.closed();
  await driver.close();
}

/** Both browsers at once, without a window. */
async function takePictures(site: Site): Promise<void> {
  console.log(
    `No display here, so page, banner and popup of ${SAMPLES.length} sample pages are photographed in both browsers:`,
  );
  rmSync(PICTURES, { recursive: true, force: true });
  const drivers = await Promise.all([
    launchChromium({ extension: ".output/chrome-mv3" }),
    launchFirefox({ extension: ".output/firefox-mv2" }),
  ]);
  await Promise.all(drivers.map((driver) => photograph(driver, site)));
  console.log(`\nThe pictures are in ${PICTURES}/`);
}

/** Prints a line for each page: browser, level, page and what the banner says. */
async function photograph(driver: Driver, { origin }: Site): Promise<void> {
  const folder = `${PICTURES}/${driver.name}`;
  mkdirSync(folder, { recursive: true });
  for (const { file } of SAMPLES) {
    const name = `${folder}/${file.replace("/", "-").replace(/\.html$/, "")}`;
    const page = await driver.open(`${origin}/${file}`);
    await page.resize(WINDOW.width, WINDOW.height);
    await page.settle();
    // A frame of another site is judged in a process of its own, and may be later than the page.
    const isLoud = [...OFFERS, ...HARD].some((one) => one.file === file);
    const banner = isLoud ? await page.waitForBanner().catch(() => undefined) : await page.banner();
    await page.screenshot(`${name}.png`);
    if (banner) await page.screenshot(`${name}-banner.png`, banner.box);
    const popup = await driver.openOwn(`popup.html?tab=${page.id}`);
    await popup.resize(POPUP.width, POPUP.height);
    await popup.settle();
    await popup.screenshot(`${name}-popup.png`);
    await driver.closeTabs();
    const level = banner?.level ?? "none";
    const cells = [driver.name.padEnd(8), level.padEnd(7), basename(name).padEnd(22)];
    console.log([...cells, banner?.alert].join("  ").trimEnd());
  }
  await driver.close();
}
