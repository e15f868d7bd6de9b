/** Takes a picture of every screen in three languages, light and dark, in both browsers, and lays them side by side. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { LANGUAGES } from "../src/language/languages.ts";
import { launchChromium } from "../test/e2e/harness/chromium.ts";
import type { Driver } from "../test/e2e/harness/driver.ts";
import { launchFirefox } from "../test/e2e/harness/firefox.ts";
import { type Site, servePages } from "../test/e2e/harness/server.ts";
import { contactSheet, type Picture } from "./gallery/contact-sheet.ts";
import { still } from "./gallery/ready.ts";
import { SCREENS, type Screen } from "./gallery/screens.ts";
import { furnish, set } from "./gallery/store.ts";
import { buildBoth, run, stage } from "./run.ts";

const FOLDER = ".output/gallery";
const SCHEMES = ["light", "dark"] as const;
const STATES = ["empty", "used"] as const;
const WINDOW_HEIGHT = 700;
/** A longer page says nothing new. */
const MAX_HEIGHT = 4000;

/** Words that a screen's name must contain to be taken, from the command line; all where none is given. */
const wanted = process.argv.slice(2);
const screens = SCREENS.filter(
  ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
);

run("node", "scripts/ensure-browsers.ts");
await stage("Building for Chrome and Firefox", buildBoth);
rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const site = await servePages();
const pictures: Picture[] = [];
for (const scheme of SCHEMES) {
  const drivers = await Promise.all([
    launchChromium({ extension: ".output/chrome-mv3", scheme }),
    launchFirefox({ extension: ".output/firefox-mv2", scheme }),
  ]);
  const taken = await stage(`Taking ${screens.length} screens in both browsers, ${scheme}`, () =>
    Promise.all(drivers.map((driver) => photograph(driver, scheme, site))),
  );
  pictures.push(...taken.flat());
}
await site.close();
writeFileSync(`${FOLDER}/index.html`, contactSheet(pictures));
console.log(`${pictures.length} pictures, side by side in ${FOLDER}/index.html`);

async function photograph(driver: Driver, scheme: string, site: Site): Promise<Picture[]> {
  const taken: Picture[] = [];
  for (const state of STATES) {
    await furnish(driver, state);
    for (const language of LANGUAGES) {
      for (const screen of screens.filter((one) => one.state === state)) {
        await set(driver, { language, ...screen.settings }, screen.moment);
        for (const width of screen.widths) {
          const shown = { screen: screen.name, width, language, scheme, browser: driver.name };
          const file = `${Object.values(shown).join("-")}.png`;
          await take(driver, screen, width, site, `${FOLDER}/${file}`);
          taken.push({ file, ...shown });
          await driver.closeTabs();
        }
      }
    }
  }
  await driver.close();
  return taken;
}

async function take(driver: Driver, screen: Screen, width: number, site: Site, file: string) {
  const tab = await screen.open(driver, site.origin);
  await tab.resize(width, WINDOW_HEIGHT);
  await screen.ready?.(tab);
  await still(tab);
  const height = screen.whole ? Math.min(MAX_HEIGHT, await tab.run(heightOf)) : WINDOW_HEIGHT;
  await tab.screenshot(file, { x: 0, y: 0, width, height });
}

function heightOf(document: Document): number {
  return document.documentElement.scrollHeight;
}
