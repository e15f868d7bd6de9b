import { describe, expect, test } from "vitest";
import { type ExpectedPage, HARD, OFFERS, SEEDS, SILENT } from "../../pages/expected.ts";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";
import { say, sayOf } from "../words.ts";

/** What the guard says about each sample page, as a person sees it. */
export function testLevels(world: () => World): void {
  describe("sample pages", () => {
    test.each([...OFFERS, ...HARD])("warns: $what", async (page) => {
      await warns(await world().openPage(page.file), page);
    });

    test.each(SILENT)("stays silent: $what", async ({ file }) => {
      await staysSilent(await world().openPage(file));
    });

    test.each(SEEDS)("judges as written: $what", async (page) => {
      const tab = await world().openPage(page.file);
      if (page.levels.includes("caution")) await tab.settle();
      const banner = await tab.banner();
      expect(page.levels).toContain(banner?.level ?? "none");
      if (page.scheme && banner)
        expect(banner.alert).toContain(sayOf(page.scheme, "banner", "caution"));
      if (!page.levels.includes("caution")) await staysSilent(tab);
    });

    test("warns of an offer that a script adds later", async () => {
      const tab = await world().openPage("offer-later.html");
      await staysSilent(tab);
      await tab.press("加载更多");
      await warns(tab, { scheme: "cash-out" });
    });

    test("takes the warning back when the offer leaves the page", async () => {
      const tab = await world().openPage("offer-later.html");
      await tab.press("加载更多");
      await tab.waitForBanner();
      await tab.run((document) => document.querySelector("#posts li:last-child")?.remove());
      await tab.waitForNoBanner();
      expect((await world().driver.badge(tab)).text).toBe("");
    });

    test.each([
      ["is removed", (document: Document) => document.querySelector("iframe")?.remove()],
      [
        "goes to a page that sells nothing",
        (document: Document) =>
          document.querySelector("iframe")?.setAttribute("src", "recipe.html"),
      ],
    ])("takes the warning back when the frame it stood in %s", async (_what, leave) => {
      const tab = await world().openPage("frame-same.html");
      await tab.waitForBanner();
      await tab.run(leave);
      await tab.waitForNoBanner();
      expect((await world().driver.badge(tab)).text).toBe("");
    });
  });

  async function warns(tab: Tab, { scheme }: Pick<ExpectedPage, "scheme">): Promise<void> {
    const { level, label, lang, alert, quote, marks, onTop } = await tab.waitForBanner();
    const evidence = marks.length > 0 && marks.every((mark) => quote.includes(mark));
    const saysScheme =
      scheme === undefined ||
      // Whom to call comes after it, by scheme and region.
      alert.startsWith(
        `${sayOf(scheme, "banner", "headline")} ${sayOf(scheme, "banner", "meaning")} `,
      );
    expect
      .soft({ level, label, lang, onTop, evidence, says: saysScheme ? "its scheme" : alert })
      .toEqual({
        level: "warning",
        label: say("banner.region"),
        lang: "zh-CN",
        onTop: true,
        evidence: true,
        says: "its scheme",
      });
    const badge = await until(
      "a badge",
      () => world().driver.badge(tab),
      ({ text }) => text !== "",
    );
    expect.soft(badge).toEqual({
      text: "!",
      color: [179, 38, 30, 255],
      title: say("badge.warning"),
    });
  }

  async function staysSilent(tab: Tab): Promise<void> {
    await tab.settle();
    expect(await tab.banner()).toBeUndefined();
    expect((await world().driver.badge(tab)).text).toBe("");
    const left = await tab.run((document) => ({
      children: [...document.documentElement.children].map(({ localName }) => localName),
      sheets: document.adoptedStyleSheets.length,
    }));
    expect(left, "nothing of ours is in the page").toEqual({
      children: ["head", "body"],
      sheets: 0,
    });
  }
}
