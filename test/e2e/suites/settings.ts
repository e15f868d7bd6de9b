import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";
import { say, sayIn, sayOf } from "../words.ts";

/** What a person chooses, counts and keeps, and what becomes of open pages. */
export function testSettings(world: () => World): void {
  describe("settings", () => {
    test("after installation one page says what this is, shows a warning and asks for the language", async () => {
      const { driver } = world();
      const tab = await driver.openOwn("welcome.html");
      const text = await until("the page", () => tab.text(), has(say("welcome.why")));
      expect(text).toContain(say("welcome.title"));
      await until("the example", () => exampleIn(tab), has(say("banner.cash_out.headline")));
      await tabTo(tab, say("options.language"));
      await tab.key("End");
      await until("English", () => tab.text(), has(sayIn("en", "welcome.title")));
      await until(
        "the example",
        () => exampleIn(tab),
        has(sayIn("en", "banner.cash_out.headline")),
      );
      expect(await tab.run((document) => document.documentElement.lang)).toBe("en");
      await tab.key("Home");
      await until("Chinese", () => tab.text(), has(say("welcome.title")));
    });

    test("language, size and colour reach an open page at once, and reset takes them back", async () => {
      const { driver, openPage } = world();
      const page = await openPage("offer-unfreeze.html");
      await page.waitForBanner();
      const options = await driver.openOwn("options.html");
      await choose(options, say("options.language"), "en");
      await until("English", () => options.text(), has(sayIn("en", "options.size")));
      await choose(options, sayIn("en", "options.size"), "small");
      await page.front();
      const small = await page.waitForBanner(({ box, lang }) => lang === "en" && box.height < 100);
      expect(small).toMatchObject({ level: "warning", label: sayIn("en", "banner.region") });
      expect(small.alert).toContain(sayIn("en", "banner.unfreeze.headline"));
      const popup = await driver.openOwn(`popup.html?tab=${page.id}`);
      await until("the popup", () => popup.text(), has(sayIn("en", "guidance.whatToDo")));

      await options.front();
      await options.press(sayIn("en", "backup.reset"));
      await until("the reset", () => options.text(), has(say("backup.resetDone")));
      await page.front();
      await page.waitForBanner(({ lang, box }) => lang === "zh-CN" && box.height > 100);
      await options.front();
      await options.press(say("reports.undo"));
      await until("what was before", () => options.text(), has(sayIn("en", "backup.undone")));
      await choose(options, sayIn("en", "options.size"), "normal");
      await choose(options, sayIn("en", "options.language"), "auto");
      await until("Chinese", () => options.text(), has(say("options.size")));
    });

    test("everything goes into one file and comes back from it; a damaged one changes nothing", async () => {
      const { driver } = world();
      const options = await driver.openOwn("options.html");
      const { id, picture } = await options.run(keepReportWithPicture);
      await giveFile(options, "#trusted", "example.com # 校内\nexample.org\nno site\n");
      const outcome = say("trust.outcome", 2, 0);
      await until("the sites", () => options.text(), has(outcome));
      expect(await options.text()).toContain(say("trust.unread", "no site"));
      await options.press(say("backup.export"));
      const file = await driver.takeDownload();
      expect(JSON.parse(file)).toMatchObject({
        format: "unlock-scam-guard/everything",
        trusted: [{ site: "example.com", why: "校内" }, { site: "example.org" }],
        reports: { reports: [{ id, picture }] },
      });
      await options.run(tell, { name: "deleteReports", ids: [id] });
      await options.press(say("backup.reset"));
      await until("no sites", () => options.text(), has(say("trust.empty")));

      await giveFile(options, "#backup", file.replace('"site": "example.com"', '"site": 7'));
      const damaged = say("backup.bad.damaged", say("options.sections.trusted"));
      await until("the refusal", () => options.text(), has(damaged));
      expect(await options.text()).toContain(say("trust.empty"));

      await giveFile(options, "#backup", file);
      await until("the preview", () => options.text(), has(say("backup.trusted", 2, 0)));
      expect(await options.text()).toContain(say("trust.empty"));
      await options.press(say("backup.apply"));
      await until("the sites again", () => options.text(), has("校内"));
      expect(await options.run(tell, { name: "getPicture", id })).toBe(picture);
      await options.press(say("reports.undo"));
      await until("no sites again", () => options.text(), has(say("trust.empty")));
      expect((await options.run(tell, { name: "getPicture", id })) ?? undefined).toBeUndefined();
    });

    test("pages and warnings are counted, drawn and cleared, or not counted at all", async () => {
      const { driver, openPage } = world();
      const options = await driver.openOwn("options.html");
      await until("the numbers", () => options.text(), has(say("history.clear")));
      await options.press(say("history.clear"));
      await until("no numbers", () => options.text(), has(say("history.empty")));
      const page = await openPage("offer-cash-out.html");
      await page.waitForBanner();
      await options.front();
      const counted = new RegExp(`${sayOf("cash-out", "schemes")}\\s+1\\b`);
      await until(
        "the chart",
        () => options.run((document) => document.getElementById("history")?.innerText ?? ""),
        (text) => counted.test(text),
      );
      await options.press(say("history.table"));
      const [row] = await options.run((document) =>
        [...document.querySelectorAll(".numbers tbody tr")].map((tr) =>
          [...tr.querySelectorAll("td")].map(({ textContent }) => textContent),
        ),
      );
      expect(row).toEqual(["1", "1", "0"]);

      await options.press(say("history.keep"));
      await options.press(say("history.clear"));
      await until("no counting", () => options.text(), has(say("history.off")));
      await (await openPage("offer-cash-out.html")).waitForBanner();
      await options.front();
      expect(await options.text()).toContain(say("history.off"));
      await options.press(say("history.keep"));
      await until("counting", () => options.text(), has(say("history.empty")));
    });

    test("are all reached and changed by the keyboard alone", async () => {
      const { driver, openPage } = world();
      const page = await openPage("seeds/002.html");
      await page.waitForBanner();
      const options = await driver.openOwn("options.html");
      await until(
        "the keys",
        () => options.text(),
        (text) => /Alt.?\+?.?Shift.?\+?.?K/.test(text),
      );
      await driver.pressShortcut(page, "K");
      await page.waitForNoBanner();
      expect(await driver.badge(page)).toMatchObject({ text: "II" });
      await driver.pressShortcut(page, "K");
      await page.waitForBanner();
      await driver.pressShortcut(page, "J");
      await until("the marked words", () => page.run(() => CSS.highlights.size > 0));
      await options.front();
      await tabTo(options, say("options.cautions"));
      await options.key(" ");
      await page.front();
      await page.waitForNoBanner();
      await options.front();
      await tabTo(options, say("backup.reset"));
      await options.key("Enter");
      await page.front();
      await page.waitForBanner();
    });
  });

  /** Goes on with the Tab key until the control of that name has the focus, which must be seen. */
  async function tabTo(tab: Tab, name: string): Promise<void> {
    for (let steps = 0; steps < 80; steps++) {
      await tab.key("Tab");
      const [focused, outline] = await tab.run((document) => {
        const control = document.activeElement as HTMLInputElement | null;
        const label = control?.labels?.[0] ?? control;
        const { outlineStyle } = getComputedStyle(control ?? document.body);
        return [label?.textContent?.trim() ?? "", outlineStyle] as const;
      });
      if (focused !== name) continue;
      expect(outline).not.toBe("none");
      return;
    }
    throw new Error(`the Tab key does not lead to ${name}`);
  }

  /** Chooses a value of the select of that name. */
  async function choose(tab: Tab, name: string, value: string): Promise<void> {
    await until(`a choice named ${name}`, () =>
      tab.run(
        (document, label, wanted) => {
          const select = [...document.querySelectorAll("select")].find(
            ({ labels }) => labels[0]?.textContent === label,
          );
          if (!select) return false;
          select.value = wanted;
          select.dispatchEvent(new Event("change", { bubbles: true }));
          return true;
        },
        name,
        value,
      ),
    );
  }

  /** Gives a file to the field for one in a part of the page. */
  async function giveFile(tab: Tab, part: string, text: string): Promise<void> {
    await until(`a field for a file in ${part}`, () =>
      tab.run(
        (document, place, content) => {
          const field = document.querySelector<HTMLInputElement>(`${place} input[type=file]`);
          if (!field) return false;
          const transfer = new DataTransfer();
          transfer.items.add(new File([content], "file.json"));
          field.files = transfer.files;
          field.dispatchEvent(new Event("change", { bubbles: true }));
          return true;
        },
        part,
        text,
      ),
    );
  }

  /** What the example of a warning says, which stands in an open shadow root. */
  function exampleIn(tab: Tab): Promise<string> {
    return tab.run((document) => {
      const roots = [...document.querySelectorAll("main div")].flatMap(({ shadowRoot }) =>
        shadowRoot ? [shadowRoot] : [],
      );
      return roots.map(({ textContent }) => textContent).join(" ");
    });
  }
}

/** Asks the background something, from a page of the extension. */
function tell(_: Document, message: object): Promise<unknown> {
  const { browser, chrome } = globalThis as unknown as Record<
    "browser" | "chrome",
    { runtime: { sendMessage(message: object): Promise<unknown> } }
  >;
  return (browser ?? chrome).runtime.sendMessage(message);
}

/** Saves a report of a message and a picture with it. */
async function keepReportWithPicture(document: Document): Promise<{ id: string; picture: string }> {
  const { browser, chrome } = globalThis as unknown as Record<
    "browser" | "chrome",
    { runtime: { sendMessage(message: object): Promise<{ id: string }> } }
  >;
  const { sendMessage } = (browser ?? chrome).runtime;
  const report = {
    kind: "missed",
    url: "",
    title: "消息",
    seenAt: Date.now(),
    level: "none",
    schemes: [],
    findings: [],
    listVersion: "1",
    note: "",
    text: "白条取现",
  };
  const { id } = await sendMessage({ name: "saveReport", report });
  const canvas = Object.assign(document.createElement("canvas"), { width: 1600, height: 1000 });
  canvas.getContext("2d")?.fillRect(10, 10, 800, 500);
  const picture = canvas.toDataURL("image/jpeg");
  await sendMessage({ name: "setPicture", id, picture });
  return { id, picture };
}

const has = (part: string) => (text: string) => text.includes(part);
