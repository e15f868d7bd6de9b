import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";

/** What browsers ask for on their own behalf, with or without an extension. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|net|org)$/;

/** Runs last: after everything a person can do with the extension was done. */
export function testBorder(world: () => World): void {
  describe("network", () => {
    test("nothing was sent from this machine", () => {
      const others = world()
        .driver.reached()
        .filter((host) => !BROWSERS_OWN.test(host));
      expect(others).toEqual([]);
    });

    test("extension pages may not open a connection, a page of the web that tries is seen", async () => {
      const { driver, openPage } = world();
      const attempt = (_: Document, host: string) =>
        fetch(`http://${host}/`).then(
          ({ status }) => status,
          () => 0,
        );
      const own = await driver.openOwn("guide.html");
      expect(await own.run(attempt, "from-the-extension.test")).toBe(0);
      const page = await openPage("recipe.html");
      await page.run(attempt, "from-a-page.test");
      expect(driver.reached()).toContain("from-a-page.test");
      expect(driver.reached()).not.toContain("from-the-extension.test");
      // The refusals themselves are errors in the console.
      await page.settle();
      await driver.takeErrors();
    });
  });
}
