/**
 * Takes the pictures for the stores out of the real browser, in every language; `--built` takes the build as it is,
 * `--readme` renews the picture in README as well.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { launchChromium } from "../test/e2e/harness/chromium.ts";
import { servePages } from "../test/e2e/harness/server.ts";
import { still } from "./gallery/ready.ts";
import { PICTURE } from "./release/checks.ts";
import { BUILDS, MADE_OF, PICTURES } from "./release/facts.ts";
import { fingerprint } from "./release/fingerprint.ts";
import { LOCALES } from "./release/listing.ts";
import { STORE_PICTURES } from "./release/pictures.ts";
import { run } from "./run.ts";

const README_PICTURE = { width: 1024, height: 460 };

run("node", "scripts/ensure-browsers.ts");
if (!process.argv.includes("--built")) run("wxt", "build");
rmSync(PICTURES, { recursive: true, force: true });
const site = await servePages();
if (process.argv.includes("--readme")) await takeReadmePicture();
for (const locale of LOCALES) {
  mkdirSync(`${PICTURES}/${locale}`, { recursive: true });
  const driver = await launchChromium({
    extension: BUILDS.chrome,
    language: locale.replace("_", "-"),
  });
  for (const { name, open, ready } of STORE_PICTURES) {
    const tab = await open(driver, site.origin);
    await tab.resize(PICTURE.width, PICTURE.height);
    await ready(tab);
    await still(tab);
    await tab.screenshot(`${PICTURES}/${locale}/${name}.png`);
    await driver.closeTabs();
  }
  await driver.close();
}
await site.close();
writeFileSync(MADE_OF, fingerprint(BUILDS.chrome));
console.log(`${LOCALES.length * STORE_PICTURES.length} pictures in ${PICTURES}/`);

async function takeReadmePicture(): Promise<void> {
  const driver = await launchChromium({ extension: BUILDS.chrome, language: "zh-CN" });
  const [warning] = STORE_PICTURES;
  const tab = await warning.open(driver, site.origin);
  await tab.resize(README_PICTURE.width, README_PICTURE.height);
  await warning.ready(tab);
  await still(tab);
  await tab.screenshot("docs/banner.png");
  await driver.close();
}
