import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";
import { say } from "../words.ts";

/** The guide as a person reaches and uses it. */
export function testGuide(world: () => World): void {
  describe("guide", () => {
    test("is three clicks from a page about the matter that sells nothing", async () => {
      const { driver, openPage } = world();
      const page = await openPage("seeds/004.html");
      await page.settle();
      expect(await page.banner()).toBeUndefined();
      const popup = await driver.openPopup(page);
      await until("the matter", () => popup.text(), has(say("guidance.aboutThisPage")));
      const first = await popup.run((document) =>
        document.querySelector("section a")?.getAttribute("href"),
      );
      await popup.close();
      expect(first).toBe("/guide.html#/question/limited");
      const guide = await driver.openOwn("guide.html#/question/limited");
      await until("the steps", () => guide.text(), has("12378"));
      await guide.press(/向平台申诉/);
      await until("the letter", () => guide.text(), has(say("letter.copyLetter")));
    });

    test("fills in a letter, copies it as it stands and keeps nothing", async () => {
      const { driver } = world();
      const tab = await driver.openOwn("guide.html#/letter/appeal");
      const typed = "<b>某平台</b>&amp;{name}";
      await tab.typeInto(".fill-in input", typed);
      const letter = (of: Tab) =>
        of.run((document) => document.querySelector(".letter")?.textContent ?? "");
      await until("the letter", () => letter(tab), has(`${typed}：\n\n我是__`));
      expect(await tab.run((document) => document.querySelector(".letter")?.children.length)).toBe(
        0,
      );
      await tab.press(say("letter.copyLetter"));
      await until("the confirmation", () => tab.text(), has(say("report.copied")));
      const again = await driver.openOwn("guide.html#/letter/appeal");
      await until("the empty letter", () => letter(again), has("__________：\n\n我是"));
    });

    test("keeps the region that is chosen in it, and gives its numbers first", async () => {
      const { driver } = world();
      const tab = await driver.openOwn("guide.html#/paid");
      await until("the numbers", () => firstNumber(tab), equals("110"));
      await tab.run(chooseRegion, "HK");
      await until("Hong Kong's numbers", () => firstNumber(tab), equals("18222"));
      const again = await driver.openOwn("guide.html#/paid");
      await until("the same numbers", () => firstNumber(again), equals("18222"));
      await again.run(chooseRegion, "CN");
      await until("the first numbers", () => firstNumber(tab), equals("110"));
    });

    // 640 px is what a window of 1280 has at 200%.
    test.each([320, 640])("fits into %i px", async (width) => {
      const { driver } = world();
      const tab = await driver.openOwn("guide.html");
      await tab.resize(width, 640);
      for (const place of [
        "#/",
        "#/paid",
        "#/question/limited",
        "#/letter/objection",
        "#/scheme/cash-out",
      ]) {
        await tab.run((document, hash) => {
          document.location.hash = hash;
        }, place);
        await until("the page", () => tab.run((document) => document.querySelector("h1") !== null));
        const beyond = await tab.run((document) =>
          [...document.querySelectorAll("main *")]
            .filter((element) => element.getBoundingClientRect().right > innerWidth)
            .map(({ outerHTML }) => outerHTML.slice(0, 80)),
        );
        expect([place, beyond]).toEqual([place, []]);
        expect(
          await tab.run(({ documentElement: page }) => page.scrollWidth - page.clientWidth),
        ).toBe(0);
      }
    });
  });
}

function firstNumber(tab: Tab): Promise<string> {
  return tab.run((document) => document.querySelector(".number")?.textContent ?? "");
}

function chooseRegion(document: Document, region: string): void {
  const choice = document.querySelector("select");
  if (choice) choice.value = region;
  choice?.dispatchEvent(new Event("change", { bubbles: true }));
}

const equals = (wanted: string) => (text: string) => text === wanted;
const has = (part: string) => (text: string) => text.includes(part);
