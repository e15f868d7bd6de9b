import { describe, expect, test } from "vitest";
import { LOUD, type ReachCase, SILENT } from "../../pages/reach.ts";
import type { World } from "../all.ts";
import type { Banner, Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";

/** So many pages are open at a time; the last of them warn, by which the silent ones before have been read. */
const AT_ONCE = 12;

/** Every way of building a page that hides an offer, or only looks like one. */
export function testReach(world: () => World): void {
  const open = (file: string) => world().openPage(`reach/${file}`);

  describe("however a page is built", () => {
    test("its offer is found as a reader reads it, and what no reader reads is not", async () => {
      const wrong: string[] = [];
      for (const batch of batches()) {
        const tabs: [ReachCase, Tab][] = [];
        for (const each of batch) tabs.push([each, await open(each.file)]);
        const loud = tabs.filter(([{ quote }]) => quote);
        await Promise.all(
          loud.map(([, tab]) => until("a badge", () => badge(tab)).catch(() => "")),
        );
        for (const [{ file, quote }, tab] of loud) {
          const banner = (await badge(tab)) === "!" ? await warning(tab) : undefined;
          if (!banner?.quote.includes(quote as string)) wrong.push(`${file}: ${banner?.quote}`);
        }
        for (const [{ file, quote }, tab] of tabs) {
          if (!quote && (await badge(tab))) wrong.push(`${file}: ${await badge(tab)}`);
        }
        await world().driver.closeTabs();
      }
      expect(wrong).toEqual([]);
    }, 120_000);
  });

  /** A tab that was never in front has not drawn its banner yet. */
  async function warning(tab: Tab): Promise<Banner | undefined> {
    await tab.front();
    return tab.waitForBanner(({ level }) => level === "warning").catch(() => undefined);
  }

  const badge = async (tab: Tab) => (await world().driver.badge(tab)).text;
}

/** Silent pages first, then as many that warn. */
function* batches(): Generator<readonly ReachCase[]> {
  const count = Math.ceil((LOUD.length + SILENT.length) / AT_ONCE);
  const part = (all: readonly ReachCase[], index: number) =>
    all.filter((_, place) => place % count === index);
  for (let index = 0; index < count; index++) yield [...part(SILENT, index), ...part(LOUD, index)];
}
