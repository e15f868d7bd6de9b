import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { endless } from "../pages/endless.ts";
import type { Driver, Tab } from "./harness/driver.ts";
import { type Site, servePages } from "./harness/server.ts";
import { testAccessibility } from "./suites/accessibility.ts";
import { testBanner } from "./suites/banner.ts";
import { testBorder } from "./suites/border.ts";
import { testCheck } from "./suites/check.ts";
import { testGuide } from "./suites/guide.ts";
import { testLevels } from "./suites/levels.ts";
import { testPopup } from "./suites/popup.ts";
import { testReach } from "./suites/reach.ts";
import { testReports } from "./suites/reports.ts";
import { testSettings } from "./suites/settings.ts";
import { testTrust } from "./suites/trust.ts";

/** What the tests of one browser share. */
export interface World {
  readonly driver: Driver;
  readonly site: Site;
  /** Opens a sample page by its file name. */
  openPage(file: string): Promise<Tab>;
}

/** Declares all end-to-end tests for one browser, which is started once. */
export function testIn(name: string, launch: () => Promise<Driver>): void {
  describe(name, () => {
    let world: World;
    beforeAll(async () => {
      const made = { "reach/endless.html": endless };
      const [driver, site] = await Promise.all([launch(), servePages({ made })]);
      world = { driver, site, openPage: (file) => driver.open(`${site.origin}/${file}`) };
    });
    afterEach(async () => {
      const errors = await world.driver.takeErrors();
      await world.driver.closeTabs();
      expect(errors, "errors in consoles").toEqual([]);
    });
    afterAll(async () => {
      await world?.driver.close();
      await world?.site.close();
    });

    for (const declare of [
      testLevels,
      testReach,
      testBanner,
      testPopup,
      testTrust,
      testSettings,
      testReports,
      testCheck,
      testGuide,
      testAccessibility,
      testBorder,
    ])
      declare(() => world);
  });
}
