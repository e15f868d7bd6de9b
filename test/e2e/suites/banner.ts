import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";
import { say, sayOf } from "../words.ts";

/** At most so wide, in CSS pixels, is what a browser keeps for its scrollbar. */
const SCROLLBAR = 16;
const HIGHLIGHT = "unlock-scam-guard-evidence";

/** What a banner says of how little of the page it is about, as numbers. */
function countIn(text: string): number[] {
  const shape = new RegExp(say("banner.count", "(\\d+)", "(\\d+)"));
  return text.match(shape)?.slice(1).map(Number) ?? [];
}

/** What a person can do with the banner, by mouse and by keyboard. */
export function testBanner(world: () => World): void {
  describe("banner", () => {
    test("leads to the official way for this kind of offer", async () => {
      const tab = await world().openPage("offer-credit-repair.html");
      await tab.clickInBanner(say("banner.guidance"));
      const guide = await world().driver.tabAt("guide.html#/scheme/credit-repair");
      const heading = await until("the guide", () => heads(guide), Boolean);
      expect(heading).toBe(sayOf("credit-repair", "schemes"));
      const links = await guide.run((document) =>
        [...document.querySelectorAll<HTMLAnchorElement>("main a[href^=https]")].map(
          ({ hostname }) => hostname,
        ),
      );
      expect(links).toContain("ipcrs.pbccrc.org.cn");
    });

    test("leads from a caution, too, in one click to what to do for those who have paid", async () => {
      const tab = await world().openPage("seeds/002.html");
      await tab.clickInBanner(say("banner.paid"));
      const guide = await world().driver.tabAt("guide.html#/paid");
      expect(await until("the guide", () => heads(guide), Boolean)).toBe(say("guide.paidTitle"));
    });

    test("leads those who have paid to what to do now", async () => {
      const tab = await world().openPage("offer-unfreeze.html");
      await tab.clickInBanner(say("banner.paid"));
      const guide = await world().driver.tabAt("guide.html#/paid");
      await until("the guide", () => heads(guide), Boolean);
      expect(await guide.text()).toMatch(/110|96110/);
    });

    test("shows where the evidence stands, and leaves the page's elements alone", async () => {
      const tab = await world().openPage("offer-far-down.html");
      await tab.waitForBanner();
      const before = await tab.run((document) => document.body.outerHTML);
      await tab.clickInBanner(say("banner.show"));
      const shown = await until("the highlight", () => tab.run(readHighlight, HIGHLIGHT), Boolean);
      expect(shown?.text).toContain("套现");
      expect(shown?.inView).toBe(true);
      expect(await tab.run((document) => document.body.outerHTML)).toBe(before);
    });

    test("shows where the evidence stands inside a frame", async () => {
      const tab = await world().openPage("frame-same.html");
      await tab.clickInBanner(say("banner.show"));
      const text = await until(
        "the highlight",
        () =>
          tab.run((document, name) => {
            const frame = document.querySelector("iframe")?.contentWindow as
              | (Window & typeof globalThis)
              | null
              | undefined;
            return [...(frame?.CSS.highlights.get(name) ?? [])].join("");
          }, HIGHLIGHT),
        Boolean,
      );
      expect(text).toContain("借呗");
    });

    test("stays away from a page once it was closed there, in that tab only", async () => {
      const tab = await world().openPage("offer-cash-out.html");
      await tab.clickInBanner(say("banner.close"));
      await tab.waitForNoBanner();
      await tab.reload();
      const badge = async () => (await world().driver.badge(tab)).text;
      await until("the badge, which still tells", badge, (text) => text === "!");
      await tab.settle();
      expect(await tab.banner()).toBeUndefined();
      expect(await badge()).toBe("!");
      await tab.goto(`${world().site.origin}/offer-unfreeze.html`);
      await tab.waitForBanner();
      const other = await world().openPage("offer-cash-out.html");
      await other.waitForBanner();
    });

    test("is reached by Tab and closed by Esc, and gives the focus back", async () => {
      const tab = await world().openPage("offer-later.html");
      await tab.press("加载更多");
      await tab.waitForBanner();
      await tab.clickOn("li:last-child");
      await tab.run((document) => document.getElementById("more")?.focus());
      const names: string[] = [];
      for (let presses = 0; presses < 4; presses++) {
        await tab.key("Tab");
        names.push((await tab.banner())?.focused ?? "");
      }
      expect(names.toSorted()).toEqual(
        ["guidance", "show", "paid", "close"].map((name) => say(`banner.${name}`)).toSorted(),
      );
      await tab.key("Escape");
      await tab.waitForNoBanner();
      expect(await tab.run((document) => document.activeElement?.id)).toBe("more");
    });

    test("keeps the person's place in it while the page grows, and counts on", async () => {
      const tab = await world().openPage("offer-later.html");
      await tab.press("加载更多");
      await tab.waitForBanner();
      await tab.run((document) => document.getElementById("more")?.focus());
      await tab.key("Tab");
      const { focused } = await tab.waitForBanner((banner) => banner.focused !== "");
      let [read = 0, flagged = 0]: number[] = [];
      for (let more = 0; more < 2; more++) {
        await tab.run((document, more) => {
          const posts = document.getElementById("posts");
          for (let left = 30; left > 0; left--) {
            const item = document.createElement("li");
            item.textContent = `第 ${left} 位街坊说，东门菜市场的番茄便宜。`;
            posts?.append(item);
          }
          const copy = posts?.querySelector("li:nth-child(3)")?.cloneNode(true);
          if (copy) posts?.append(copy, ` ${more}`);
        }, more);
        const now = await tab.waitForBanner(({ text }) => Number(countIn(text)[0]) > read);
        expect(countIn(now.text)[1]).toBeGreaterThan(flagged);
        [read = 0, flagged = 0] = countIn(now.text);
        expect(now.focused).toBe(focused);
      }
    });

    test("leaves Esc to the page while the person writes in it", async () => {
      const tab = await world().openPage("offer-inline.html");
      await tab.waitForBanner();
      await tab.run((document) => {
        const field = document.body.appendChild(document.createElement("input"));
        // Below the banner, whatever its height.
        field.style.marginTop = "50vh";
      });
      await tab.clickOn("input");
      await tab.key("Escape");
      await tab.settle();
      expect(await tab.banner()).toBeDefined();
    });

    test("covers at most a third of a small phone, and scrolls inside", async () => {
      const tab = await world().openPage("offer-unfreeze.html");
      await tab.resize(320, 640);
      const { box, buttons } = await tab.waitForBanner();
      expect(box.height).toBeLessThanOrEqual(640 / 3 + 1);
      for (const button of buttons)
        expect(button.box.y + button.box.height).toBeLessThanOrEqual(box.y + box.height);
    });

    test.each([
      [320, 70],
      [360, 70],
      [1280, 60],
    ])("as a caution quotes the page in a line, %i wide at most %i high", async (width, height) => {
      const tab = await world().openPage("seeds/002.html");
      await tab.resize(width, 640);
      const banner = await tab.waitForBanner(
        ({ box }) => Math.abs(width - SCROLLBAR / 2 - box.width) <= SCROLLBAR / 2,
      );
      expect(banner.box.height).toBeLessThanOrEqual(height);
      const [mark] = banner.marks;
      expect(banner.quote).toContain(mark);
      expect(banner.text).toContain(mark);
      expect(banner.text, "whom to call").toContain("95188");
      expect(banner.buttons).toHaveLength(4);
      for (const { box, name } of banner.buttons) {
        expect.soft(box.height, name).toBeGreaterThanOrEqual(24);
        expect.soft(box.x + box.width, name).toBeLessThanOrEqual(width);
      }
    });

    test.each([320, 768, 1280])("fits a window %i pixels wide", async (width) => {
      const tab = await world().openPage("offer-force-open.html");
      await tab.resize(width, 720);
      const { box, buttons, text } = await tab.waitForBanner();
      expect(text, "whom to call").toContain("95188");
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.width).toBeLessThanOrEqual(720);
      expect(box.height, "a third of the window").toBeLessThanOrEqual(720 / 3 + 1);
      for (const button of buttons) {
        expect.soft(button.box.height, button.name).toBeGreaterThanOrEqual(24);
        expect.soft(button.box.x + button.box.width, button.name).toBeLessThanOrEqual(width);
        expect
          .soft(button.box.y + button.box.height, button.name)
          .toBeLessThanOrEqual(box.y + box.height);
      }
    });
  });
}

function heads(tab: Tab): Promise<string> {
  return tab.run((document) => document.querySelector("h1")?.textContent ?? "");
}

/** The highlighted text and whether it is in the window; it runs in the page. */
function readHighlight(_: Document, name: string) {
  const [range] = CSS.highlights.get(name) ?? [];
  if (!(range instanceof Range)) return undefined;
  const { top, bottom } = range.getBoundingClientRect();
  return { text: range.toString(), inView: top >= 0 && bottom <= innerHeight };
}
