import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Badge, Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";
import { say } from "../words.ts";

/** Telling the guard to keep quiet: on one site, or for a while. */
export function testTrust(world: () => World): void {
  describe("keeping quiet", () => {
    test("on a trusted site, until it is trusted no longer", async () => {
      const tab = await world().openPage("offer-cash-out.html");
      await tab.waitForBanner();
      await pressInPopup(tab, [say("trust.add", "127.0.0.1")], say("trust.remove", "127.0.0.1"));
      await tab.waitForNoBanner();
      await badgeIs(tab, "✓");
      await tab.reload();
      await tab.settle();
      expect(await tab.banner()).toBeUndefined();

      const other = await world().driver.open(`${world().site.other}/offer-cash-out.html`);
      await other.waitForBanner();

      await pressInPopup(tab, [say("trust.remove", "127.0.0.1")], say("trust.add", "127.0.0.1"));
      await tab.waitForBanner();
      await badgeIs(tab, "!");
    });

    test("while paused, on every site, until resumed", async () => {
      const tab = await world().openPage("offer-unfreeze.html");
      await tab.waitForBanner();
      await pressInPopup(tab, [say("pause.title"), say("pause.hour")], say("pause.resume"));
      await tab.waitForNoBanner();
      await badgeIs(tab, "II");
      const other = await world().openPage("offer-cash-out.html");
      await other.settle();
      expect(await other.banner()).toBeUndefined();

      await pressInPopup(other, [say("pause.resume")], say("pause.title"));
      await other.waitForBanner();
      await tab.front();
      await tab.waitForBanner();
    });

    test("about cautions, when the person does not want them", async () => {
      const tab = await world().openPage("seeds/002.html");
      await tab.waitForBanner(({ level }) => level === "caution");
      const options = await world().driver.openOwn("options.html");
      await options.press(new RegExp(`^${say("options.cautions")}`));
      await tab.front();
      await tab.waitForNoBanner();
      await options.front();
      await options.press(new RegExp(`^${say("options.cautions")}`));
      await tab.front();
      await tab.waitForBanner();
    });
  });

  /** Presses one after another, then waits until the popup shows the new state. */
  async function pressInPopup(over: Tab, names: readonly string[], shows: string): Promise<void> {
    const popup = await world().driver.openPopup(over);
    for (const name of names) await popup.press(name);
    await until(
      shows,
      () => popup.text(),
      (text) => text.includes(shows),
    );
    await popup.close();
  }

  function badgeIs(tab: Tab, text: string): Promise<Badge> {
    return until(
      `the badge ${text}`,
      () => world().driver.badge(tab),
      (badge) => badge.text === text,
    );
  }
}
