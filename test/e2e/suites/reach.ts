import { describe, expect, test } from "vitest";
import { LATER, LOUD, type ReachCase, SILENT } from "../../pages/reach.ts";
import type { World } from "../all.ts";
import type { Banner, Tab } from "../harness/driver.ts";
import { pause, until } from "../harness/wait.ts";
import { say } from "../words.ts";

/** So many pages are open at a time; the last of them warn, by which the silent ones before have been read. */
const AT_ONCE = 12;

/** Every way of building a page that hides an offer, or only looks like one. */
export function testReach(world: () => World): void {
  const open = (file: string) => world().openPage(`reach/${file}`);

  describe("however a page is built", () => {
    test("its offer is found as a reader reads it, and what no reader reads is not", async () => {
      const wrong: string[] = [];
      for (const batch of batches()) {
        const pages: (ReachCase & { tab: Tab })[] = [];
        for (const each of batch) pages.push({ ...each, tab: await open(each.file) });
        const loud = pages.filter(({ quote }) => quote);
        await Promise.all(
          loud.map(({ tab }) => until("a badge", () => badge(tab)).catch(() => "")),
        );
        for (const { file, quote = "", tab } of loud) {
          const banner = (await badge(tab)) === "!" ? await warning(tab) : undefined;
          if (!banner?.quote.includes(quote)) wrong.push(`${file}: ${banner?.quote}`);
        }
        for (const { file, quote, tab } of pages) {
          if (!quote && (await badge(tab))) wrong.push(`${file}: ${await badge(tab)}`);
        }
        await world().driver.closeTabs();
      }
      expect(wrong).toEqual([]);
    }, 120_000);

    test("it is found once it is there, or seen, and in a page that never finishes loading", async () => {
      const endless = await world().openPage("recipe.html");
      await endless.run((document) => document.location.assign("reach/endless.html"));
      const tabs: [ReachCase, Tab][] = [];
      for (const each of LATER) tabs.push([each, await open(each.file)]);
      const churning = await open("churning-part.html");
      await churning.run(() => (globalThis as unknown as Acting).start());
      await churning.settle();
      for (const [{ file }, tab] of tabs) expect.soft(await badge(tab), file).toBe("");
      tabs.push([{ file: "churning-part.html", what: "", quote: "花呗套现" }, churning]);
      for (const [, tab] of tabs) await tab.run(() => (globalThis as unknown as Acting).act());
      for (const [{ file, quote }, tab] of tabs)
        expect.soft((await warning(tab))?.quote, file).toContain(quote);
      expect((await warning(endless))?.quote).toContain("花呗套现");
      expect(await endless.run((document) => document.readyState)).toBe("loading");
    });

    test("verdict and banner follow a page that changes its view, and the old ones go", async () => {
      const tab = await open("view-changes.html");
      const go = (way: "go" | "replace", to: string) =>
        tab.run((_, name, url) => (globalThis as unknown as Acting)[name](url), way, to);
      const shows = async (words: string) => {
        await tab.waitForBanner(({ quote }) => quote.includes(words));
        await until("the badge", () => badge(tab), Boolean);
      };
      await tab.settle();
      expect(await badge(tab)).toBe("");
      await go("go", "?offer");
      await shows("花呗套现");
      await go("go", "?other");
      await shows("强开借呗");
      await go("replace", "?nothing");
      await tab.waitForNoBanner();
      expect(await badge(tab)).toBe("");
      await tab.run(() => history.back());
      await shows("花呗套现");
    });

    test("what a person types in a field of a component does not keep the rest of it from being read", async () => {
      const tab = await open("typed-component.html");
      await tab.clickAt(40, 20);
      await tab.type("abc");
      const typed = () =>
        tab.run((document) => {
          const input = document.querySelector("x-feed")?.shadowRoot?.querySelector("input");
          return input?.value;
        });
      await until("what was typed", typed, (value) => value === "abc");
      await tab.run(() => (globalThis as unknown as Acting).act());
      expect((await warning(tab))?.quote).toContain("花呗套现");
    });

    test("what a style sheet hides that comes late does not stay warned of", async () => {
      const tab = await open("hidden-later.html");
      await tab.waitForBanner();
      await tab.run(() => (globalThis as unknown as Acting).act());
      await tab.waitForNoBanner();
      await until(
        "the badge to go",
        () => badge(tab),
        (text) => text === "",
      );
    });

    test("a label that is taken away does not stay warned of", async () => {
      const tab = await open("label-gone.html");
      await tab.waitForBanner();
      await tab.run(() => (globalThis as unknown as Acting).act());
      await tab.waitForNoBanner();
      await until(
        "the badge to go",
        () => badge(tab),
        (text) => text === "",
      );
    });

    test("what is shown on request is seen then, in a box that scrolls too", async () => {
      const tab = await open("scrolled-box.html");
      await tab.clickInBanner(say("banner.show"));
      const isInside = () =>
        tab.run((document) => {
          const box = document.getElementById("box")?.getBoundingClientRect();
          const [range] = CSS.highlights.values().next().value ?? [];
          const place = (range as Range | undefined)?.getBoundingClientRect();
          if (!box || !place) return false;
          const bottom = Math.min(box.bottom, innerHeight);
          return place.top >= Math.max(0, box.top) && place.bottom <= bottom;
        });
      expect(await until("the place inside its box", isInside)).toBe(true);
    });

    test("what a person writes in an editor is not the page's, and stays so when the page goes on", async () => {
      const tab = await open("typed-editor.html");
      for (const editor of ["#e", "#f"])
        await tab.typeInto(editor, "我们专业花呗套现，4 个点，秒到账，加微信 huishou5202。");
      await tab.run(() => (globalThis as unknown as Acting).act());
      await tab.settle();
      await pause(1_000);
      expect(await badge(tab)).toBe("");
      await tab.run((document) => document.body.append("我们专业花呗套现，加微信 huishou5202"));
      await warning(tab);
    });

    test("a page brought back by the back button warns again, the one left does not", async () => {
      const tab = await open("wbr.html");
      await warning(tab);
      await tab.goto(`${world().site.origin}/recipe.html`);
      await tab.settle();
      expect(await tab.banner()).toBeUndefined();
      expect(await badge(tab)).toBe("");
      await tab.run(() => history.back());
      await warning(tab);
      expect(await until("the badge", () => badge(tab), Boolean)).toBe("!");
    });

    test("its evidence is shown where the page wrote it anew, and said to be in the title", async () => {
      const tab = await open("decoy-display.html");
      await warning(tab);
      await tab.run((document) => {
        const old = document.querySelector("p") as Element;
        old.replaceWith(old.cloneNode(true));
      });
      await tab.settle();
      await tab.clickInBanner(say("banner.show"));
      const shown = await until("the highlight", () => tab.run(readHighlight), Boolean);
      expect(shown).toContain("专业花");
      const titled = await open("label-title.html");
      await titled.clickInBanner(say("banner.show"));
      const { text, quote } = await titled.waitForBanner((banner) =>
        banner.text.includes(say("banner.gone_title")),
      );
      expect(quote).toContain(say("banner.quoted_title"));
      expect(text).not.toContain(say("banner.gone"));
    });

    test("the banner can be used where the page keeps every event to itself", async () => {
      const tab = await open("keeps-events.html");
      await tab.clickInBanner(say("banner.paid"));
      const guide = await world().driver.tabAt("guide.html#/paid");
      await guide.close();
      await tab.front();
      await tab.key("Tab");
      await tab.clickInBanner(say("banner.close"));
      await tab.waitForNoBanner();
    });

    test("a page printed or read in the browser's reading view is the page's own", async () => {
      const tab = await open("wbr.html");
      await warning(tab);
      const own = await tab.run((document) => {
        const html = document.documentElement.cloneNode(true) as Element;
        for (const child of [...html.children])
          if (!/^(head|body)$/.test(child.localName)) child.remove();
        return {
          body: html.outerHTML.includes("popover"),
          sheets: document.adoptedStyleSheets.length,
        };
      });
      expect(own).toEqual({ body: false, sheets: 0 });
    });
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

/** What the driven pages offer to a test. */
interface Acting {
  act(): void;
  start(): void;
  go(to: string): void;
  replace(to: string): void;
}

/** The highlighted text; it runs in the page. */
function readHighlight(): string {
  return [...(CSS.highlights.get("unlock-scam-guard-evidence") ?? [])].join("");
}
