import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import { until } from "../harness/wait.ts";
import { say, sayOf } from "../words.ts";

/** What the real toolbar popup says of the tab in front. */
export function testPopup(world: () => World): void {
  describe("popup", () => {
    test("says what was found, why, and what to do", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("offer-cash-out.html");
      await tab.waitForBanner();
      const popup = await driver.openPopup(tab);
      const text = await until("the verdict", () => popup.text(), has(say("reasons.clues")));
      expect(text).toContain(
        say("verdict.page.warning", sayOf("cash-out", "schemes")).replace(/：.*/, ""),
      );
      expect(text).toContain(sayOf("cash-out", "schemes"));
      const quotes = await popup.run((document) =>
        [...document.querySelectorAll("blockquote, q, figure")].map(
          ({ textContent }) => textContent,
        ),
      );
      expect(quotes.join("\n")).toContain("花呗套现");
      expect(text).toContain(say("guidance.whatToDo"));
      const links = await popup.run((document) =>
        [...document.querySelectorAll("a")].map((link) => link.getAttribute("href")),
      );
      expect(links).toContain("/guide.html#/scheme/cash-out");
      await popup.press(say("reasons.clues"));
      expect(await popup.text()).toContain(say("clues.contact_private"));
      await popup.close();
    });

    test("names a finding of a frame as well", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("frame-cross.html");
      await tab.waitForBanner();
      const popup = await driver.openPopup(tab);
      await until("the verdict", () => popup.text(), has(sayOf("force-open", "schemes")));
      await popup.close();
    });

    test("is calm on an ordinary page and offers guidance all the same", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("recipe.html");
      await tab.settle();
      const popup = await driver.openPopup(tab);
      const text = await until("the verdict", () => popup.text(), has(say("verdict.page.none")));
      expect(text).toContain(say("guidance.open"));
      expect(text).not.toContain(say("report.falseAlarm"));
      await popup.close();
    });

    test("says so where no extension may read", async () => {
      const { driver } = world();
      const tab = await driver.open(driver.closedPage);
      const popup = await driver.openPopup(tab);
      await until("the verdict", () => popup.text(), has(say("verdict.unreadable")));
      await popup.press(say("check.open"));
      await until("the other screen", () => popup.text(), has(say("check.label")));
      await popup.close();
    });

    test("shows the evidence on the page", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("offer-far-down.html");
      await tab.waitForBanner();
      const popup = await driver.openPopup(tab);
      await popup.press(say("reasons.showWhere"));
      await until(
        "the page to scroll there",
        () => tab.run(() => scrollY),
        (y) => y > 500,
      );
      await popup.close();
    });

    test("checks a pasted message", async () => {
      const { driver } = world();
      const tab = await driver.openOwn("popup.html");
      await tab.press(say("check.open"));
      await tab.typeInto("textarea", "花呗套现，4个点，秒到账，有额度加微信 huishou5202");
      await tab.press(say("check.run"));
      const text = await until("the verdict", () => tab.text(), has(sayOf("cash-out", "schemes")));
      expect(text).toContain(say("verdict.text.warning", "").trim());
    });
  });
}

const has = (part: string) => (text: string) => text.includes(part);
