import axe, { type AxeResults, type RunOptions } from "axe-core";
import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";
import { say } from "../words.ts";

/** Extension pages against axe's rules, in the states a person meets. */
export function testAccessibility(world: () => World): void {
  describe("accessibility", () => {
    test.each([
      "popup.html",
      "options.html",
      "welcome.html",
      "guide.html",
      "guide.html#/scheme/cash-out",
      "guide.html#/question/limited",
      "guide.html#/letter/appeal",
      "guide.html#/paid",
      "guide.html#/check",
      "reports.html",
    ])("%s breaks no rule", async (path) => {
      const tab = await world().driver.openOwn(path);
      expect(await violations(tab)).toEqual([]);
    });

    test("on a device that is touched, every control that stands alone is 44 px high", async () => {
      const { driver, openPage } = world();
      const page = await openPage("offer-cash-out.html");
      await page.waitForBanner();
      const small: string[] = [];
      const screens = {
        [`popup.html?tab=${page.id}`]: ".foot",
        "options.html": "#trusted",
        "guide.html": ".choices",
        "guide.html#/paid": ".sources",
        "guide.html#/check": "textarea",
      };
      for (const [path, sign] of Object.entries(screens)) {
        const tab = await driver.openOwn(path);
        await tab.resize(360, 700);
        await until(path, () =>
          tab.run((document, last) => document.querySelector(last) !== null, sign),
        );
        await tab.run(setTouch);
        small.push(...(await tab.run(smallControls)).map((control) => `${path}: ${control}`));
      }
      expect(small).toEqual([]);
    });

    test("the popup with a warning and the form of a report break no rule", async () => {
      const { driver, openPage } = world();
      const page = await openPage("offer-cash-out.html");
      await page.waitForBanner();
      const tab = await driver.openOwn(`popup.html?tab=${page.id}`);
      await until(
        "the verdict",
        () => tab.text(),
        (text) => text.includes(say("reasons.clues")),
      );
      expect(await violations(tab)).toEqual([]);
      await tab.press(say("report.open"));
      expect(await violations(tab)).toEqual([]);
    });
  });
}

/** Rules broken in the light or in the dark set, each with the elements that break it. */
async function violations(tab: Tab): Promise<string[]> {
  await until("the page", () => tab.run((document) => document.querySelector("h1") !== null));
  // Half faded in, a text has not its colour yet.
  await tab.run((document) =>
    Promise.all(document.getAnimations().map(({ finished }) => finished)),
  );
  await tab.load(axe.source);
  const light = await tab.run(runAxe, {});
  const night = await tab.run(setScheme, true);
  // Nothing but colours is another in the dark.
  const dark = await tab.run(runAxe, { runOnly: ["cat.color"] });
  expect(await tab.run(setScheme, false)).not.toBe(night);
  return [light, dark].flatMap(({ violations }) =>
    violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target} ${failureSummary}`),
    ),
  );
}

function runAxe(document: Document, options: RunOptions): Promise<AxeResults> {
  const { axe } = globalThis as unknown as {
    axe: { run(document: Document, options: RunOptions): Promise<AxeResults> };
  };
  return axe.run(document, options);
}

/**
 * Lets the rules for dark schemes hold or not, as both browsers can, and neither can be told to.
 * Gives the colour of the page.
 */
function setScheme(document: Document, dark: boolean): string {
  const rules = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ conditionText }) => /prefers-color-scheme: dark|min-width: 0px/.test(conditionText));
  for (const { media } of rules)
    media.mediaText = dark ? "(min-width: 0px)" : "screen and (prefers-color-scheme: dark)";
  return getComputedStyle(document.documentElement).backgroundColor;
}

/** Lets the rules for devices that are touched hold, which neither browser can be told to. */
function setTouch(document: Document): void {
  for (const { cssRules } of document.styleSheets)
    for (const rule of cssRules)
      if (rule instanceof CSSMediaRule && rule.conditionText === "(pointer: coarse)")
        rule.media.mediaText = "(min-width: 0px)";
}

/** Controls that a finger may miss, but for links in a line of text and in the list of sources. */
function smallControls(document: Document): string[] {
  const controls = document.querySelectorAll(
    "a[href], button, summary, select, textarea, label.button, input[type=text]",
  );
  return [...controls]
    .filter((control) => control.checkVisibility() && !control.closest(".sources"))
    .map((control) => ({
      name: control.textContent || control.tagName,
      ...control.getBoundingClientRect().toJSON(),
    }))
    .filter(({ height }) => height < 44)
    .map(({ name, height }) => `${name} ${Math.round(height)}`);
}
