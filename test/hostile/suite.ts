import { rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { SCHEMES } from "../../src/detect/verdict.ts";
import { draftReport } from "../../src/reports/draft.ts";
import type { Banner, Box, Driver, ExtensionApi, Tab } from "../e2e/harness/driver.ts";
import type { Site } from "../e2e/harness/server.ts";
import { until } from "../e2e/harness/wait.ts";
import { say, sayOf } from "../e2e/words.ts";
import {
  type Case,
  CLICKING,
  EVADING,
  FLOODING,
  HIDING,
  POISONING,
  SPOOFING,
  SWITCHING_OFF,
  UNFIT,
} from "./cases.ts";
import { serveHostilePages } from "./site.ts";

/** Declares all attacks for one browser, which is started once. */
export function attackIn(name: string, launch: () => Promise<Driver>): void {
  describe(`${name}: a page that`, () => {
    let driver: Driver;
    let site: Site;
    beforeAll(async () => {
      [driver, site] = await Promise.all([launch(), serveHostilePages()]);
    });
    afterEach(() => driver.closeTabs());
    afterAll(async () => {
      await driver?.close();
      await site?.close();
    });
    const open = (page: string, query = "") => driver.open(`${site.origin}/${page}.html${query}`);

    test.each([
      ...HIDING,
      ...SWITCHING_OFF,
      ...CLICKING,
      ...SPOOFING,
      ...POISONING,
      ...FLOODING,
      ...EVADING,
    ])("$does", async (attack) => {
      const tab = await open(attack.page);
      if (attack.click) {
        await tab.waitForBanner();
        await tab.clickOn(attack.click);
      }
      await isDone(tab);
      await expectBanner(tab, attack);
      const { text } = await until(
        "the badge",
        () => driver.badge(tab),
        ({ text }) => text === attack.badge,
      );
      expect(text).toBe(attack.badge);
      expect(await driver.countTabs("guide.html"), "tabs opened by nobody").toBe(0);
      if (attack.popup) await expectPopup(tab);
    });

    const readAddress = () => driver.inExtension((api) => api.runtime.getURL("").split("/"));

    test("calls WXT's content script off by our own id sees the banner all the same", async () => {
      const [, , id] = await readAddress();
      const tab = await open("switch-off", `?id=${id}`);
      await isDone(tab);
      await tab.waitForBanner(isWhole);
    });

    test("looks for us finds nothing before there is a banner, even if it knows our id", async () => {
      const [scheme, , id] = await readAddress();
      const tab = await open("learn", `?id=${id}&scheme=${scheme}`);
      await isDone(tab);
      const { before, loads } = await tab.run(() => {
        const { before, loads } = window as unknown as Spy;
        return { before, loads };
      });
      expect(before).toEqual([]);
      expect(loads).toEqual([]);
      // What the page asked for in vain stands in its console.
      await driver.takeErrors();
    });

    test("swallows all events does not keep a person from closing the banner", async () => {
      const tab = await open("swallow-events");
      await tab.clickInBanner(say("banner.close"));
      await tab.waitForNoBanner();
      expect((await driver.badge(tab)).text).toBe("!");
      await expectPopup(tab);
    });

    const askAs = (own: Tab, message: object) =>
      own.run((_, text) => {
        const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi>;
        return (browser ?? chrome)?.runtime.sendMessage(JSON.parse(text));
      }, JSON.stringify(message));
    const readStored = () => driver.inExtension((api) => api.storage.local.get());

    test("is only visited leaves nothing here but counts, and without them nothing", async () => {
      const own = await driver.openOwn("options.html");
      const ask = (message: object) => askAs(own, message);
      expect(["history", "seenList"]).toEqual(
        expect.arrayContaining(Object.keys(await readStored())),
      );
      expect(await ask({ name: "listReports" })).toEqual({ reports: [] });
      await ask({ name: "changeSettings", settings: { history: false } });
      const before = JSON.stringify(await readStored());
      for (const page of ["plain-offer", "spoof-warning"]) await (await open(page)).settle();
      expect(JSON.stringify(await readStored())).toBe(before);
      expect(before).not.toMatch(/127\.0\.0\.1|花呗/);
    });

    test("is left for two windows of ours, which change things at once and lose nothing", async () => {
      const windows = [
        await driver.openOwn("options.html"),
        await driver.openOwn("options.html#shown"),
      ];
      const names = SCHEMES.map((scheme) => sayOf(scheme, "schemes"));
      for (const own of windows)
        await until(
          "the settings",
          () => own.text(),
          (text) => text.includes(names.at(-1) ?? ""),
        );
      // Every other kind of offer in the one window, the rest in the other.
      await Promise.all(
        windows.map((own, turn) =>
          own.run(
            pressAll,
            names.filter((_, at) => at % 2 === turn),
          ),
        ),
      );
      const settings = await until(
        "all of it to be stored",
        () => driver.inExtension((api) => api.storage.local.get("settings")),
        ({ settings }) => (settings as Muted | undefined)?.mutedSchemes.length === SCHEMES.length,
      );
      expect((settings.settings as Muted).mutedSchemes.toSorted()).toEqual(SCHEMES.toSorted());
      for (const own of windows)
        await until(
          "what both show",
          () => own.run(countChosen, names),
          (count) => count === 0,
        );
      await windows[0]?.run(pressAll, names);
      await until(
        "what the other shows",
        () => windows[1]?.run(countChosen, names),
        (count) => count === names.length,
      );
    });

    async function expectPopup(tab: Tab): Promise<void> {
      const popup = await driver.openPopup(tab);
      const truth = say("verdict.page.warning", sayOf("cash-out", "schemes"));
      const text = await until(
        "the verdict",
        () => popup.text(),
        (text) => text.includes(truth),
      );
      expect(text).not.toMatch(UNFIT);
      await popup.close();
    }

    test("is visited in a private window is warned about and leaves nothing here, not even a count", async () => {
      // With nothing else open Firefox would end with the extension's own tabs.
      await open("spoof-warning");
      await driver.update({ inPrivate: true });
      const own = await driver.openOwn("options.html");
      await askAs(own, { name: "changeSettings", settings: { history: true } });
      const before = JSON.stringify(await readStored());
      const url = `${site.origin}/plain-offer.html`;
      const id = await driver.inExtension(openPrivate, url);
      await until(
        "the badge",
        () => driver.badge({ id }),
        ({ text }) => text === "!",
      );
      const report = draftReport("scam", { url, title: "额度服务" }, Date.now());
      const begun = { tabId: id, report, cut: false, withText: true, withPicture: false };
      await askAs(own, { name: "keepBegun", begun });
      // Nothing arrives as null in one browser and as undefined in the other.
      expect((await askAs(own, { name: "getBegun" })) ?? undefined).toBeUndefined();
      expect(JSON.stringify(await readStored())).toBe(before);
      await driver.inExtension((api, tabId) => api.tabs.remove(tabId), id);
    });
  });
}

interface Muted {
  readonly mutedSchemes: readonly string[];
}

/** Presses the boxes with these labels one right after the other; it runs in a page of ours. */
function pressAll(document: Document, names: readonly string[]): void {
  for (const label of document.querySelectorAll("label"))
    if (names.includes(label.textContent ?? "")) label.click();
}

/** How many of the boxes with these labels are ticked; it runs in a page of ours. */
function countChosen(document: Document, names: readonly string[]): number {
  return [...document.querySelectorAll("label")].filter(
    ({ textContent, control }) =>
      names.includes(textContent ?? "") && (control as HTMLInputElement).checked,
  ).length;
}

/** What the page `learn.html` keeps of what it learnt. */
interface Spy {
  readonly before: readonly string[];
  readonly loads: readonly string[];
}

/** The page has done what it came for. */
async function isDone(tab: Tab): Promise<void> {
  await until(
    "the attack",
    () => tab.run(() => (window as { isDone?: boolean }).isDone),
    Boolean,
    15_000,
  );
}

async function expectBanner(tab: Tab, { page, banner, fits = () => true }: Case): Promise<void> {
  if (banner === "shown") {
    const seen = await until(
      "a banner",
      () => tab.banner(),
      (banner) => banner !== undefined && isWhole(banner) && fits(banner),
      PATIENCE,
    );
    if (page.startsWith("hide-"))
      expect(
        await weighPicture(tab, (seen as Banner).box),
        "bytes of a picture with words in it",
      ).toBeGreaterThan(MANY_BYTES);
  }
  if (banner !== "none") return;
  await tab.settle();
  expect(await tab.banner()).toBeUndefined();
}

/** A browser that is flooded needs its time, in milliseconds. */
const PATIENCE = 20_000;
/** A picture of that size without words in it takes far fewer bytes. */
const MANY_BYTES = 8_000;

async function weighPicture(tab: Tab, box: Box): Promise<number> {
  const file = join(tmpdir(), `banner-${process.pid}.png`);
  try {
    await tab.screenshot(file, box);
    return (await stat(file)).size;
  } finally {
    await rm(file, { force: true });
  }
}

/** Big enough to be read, inside the window, nothing over it. */
function isWhole({ level, onTop, box, text, buttons }: Banner): boolean {
  const isInside = box.x >= 0 && box.y >= 0 && box.y < 40;
  return (
    level === "warning" &&
    onTop &&
    isInside &&
    box.width > 400 &&
    box.height > 100 &&
    text.includes(say("banner.cash_out.headline")) &&
    buttons.length === 4
  );
}

/** Opens a page in a private window and gives the number of its tab; it runs in the extension's world. */
async function openPrivate(api: ExtensionApi, url: string): Promise<number> {
  const window = await api.windows.create({ incognito: true, url });
  const [tab] = await api.tabs.query({ windowId: window?.id });
  if (!tab?.incognito || tab.id === undefined) throw new Error("no private window");
  return tab.id;
}
