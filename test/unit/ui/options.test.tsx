import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Scheme } from "../../../src/detect/verdict.ts";
import type { PageMessage, SettingsState } from "../../../src/messages.ts";
import { DEFAULT_SETTINGS } from "../../../src/settings/model.ts";
import { Options } from "../../../src/ui/options/Options.tsx";
import { closePage, openStage, press, say, settled, shown } from "./stage.ts";

const PLAIN: SettingsState = {
  settings: DEFAULT_SETTINGS,
  locked: [],
  trusted: [],
  managedSites: [],
  mayPause: true,
  problems: [],
};

let asked: PageMessage[];
let answers: Record<string, unknown>;

beforeEach(() => {
  answers = { getSettings: PLAIN, measureReports: { count: 0, bytes: 0 }, getHistory: [] };
  asked = openStage(({ name }) => answers[name]);
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [{ name: "pause", shortcut: "Alt+Shift+P" }, { name: "show-evidence" }],
  });
});

afterEach(closePage);

async function open(change: Record<string, unknown> = {}): Promise<void> {
  Object.assign(answers, change);
  await act(() => render(<Options />, document.body));
  await settled();
}

it("a kind of offer can be switched off, the others stay", async () => {
  await open({
    getSettings: { ...PLAIN, settings: { ...DEFAULT_SETTINGS, mutedSchemes: ["unfreeze"] } },
  });
  await press(say("schemes.cash_out"));
  expect(asked).toContainEqual({
    name: "muteScheme",
    scheme: "cash-out",
    muted: true,
  });
});

it("what two windows switch off at once is off in both", async () => {
  const settings = (...mutedSchemes: Scheme[]) => ({
    ...PLAIN,
    settings: { ...DEFAULT_SETTINGS, mutedSchemes },
  });
  await open({ getSettings: settings() });
  const box = (name: string) =>
    [...document.querySelectorAll("label")].find(({ textContent }) => textContent === say(name))
      ?.control as HTMLInputElement;
  await press(say("schemes.cash_out"));
  expect(box("schemes.cash_out").checked, "shown at once").toBe(false);
  answers.getSettings = settings("unfreeze", "cash-out");
  await act(() => fakeBrowser.storage.local.set({ settings: 1 }));
  await settled();
  expect(box("schemes.cash_out").checked).toBe(false);
  expect(box("schemes.unfreeze").checked).toBe(false);
  answers.getSettings = settings("unfreeze");
  await act(() => fakeBrowser.storage.local.set({ settings: 2 }));
  await settled();
  expect(box("schemes.cash_out").checked, "switched on again by the other").toBe(true);
});

it("says that nothing more can be stored, and leads to the saved reports", async () => {
  await open({ getSettings: { ...PLAIN, full: true } });
  expect(shown()).toContain(say("status.full"));
  const links = [...document.querySelectorAll(".notice a")].map((link) =>
    link.getAttribute("href"),
  );
  expect(links).toEqual(["/reports.html"]);
});

it("the name of a setting is its label, what it does is said beside it", async () => {
  await open();
  const label = [...document.querySelectorAll("label")].find(
    ({ textContent }) => textContent === say("options.cautions"),
  );
  const hint = label?.control?.getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(hint)?.textContent).toBe(say("options.cautionsHint"));
});

it("a trusted site can be added and removed; what is no site is refused with a reason", async () => {
  await open({ getSettings: { ...PLAIN, trusted: [{ site: "example.com", since: 0 }] } });
  await press(say("trust.removeLabel", "example.com"));
  expect(asked).toContainEqual({ name: "setTrusted", site: "example.com", trusted: false });
  const field = document.querySelector<HTMLInputElement>("input[type=text]");
  await act(() => {
    if (field) field.value = "not a site";
    field?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  answers.setTrusted = false;
  await press(say("trust.addButton"));
  expect(asked).toContainEqual({ name: "setTrusted", site: "not a site", trusted: true });
  expect(shown()).toContain(say("trust.refused"));
});

it("says how many reports are saved and leads to them", async () => {
  await open({ measureReports: { count: 2, bytes: 1_000_700 } });
  expect(shown()).toMatch(/共 2 条，约占 1 ?MB/);
  expect(document.querySelector('a[href="/reports.html"]')?.textContent).toBe(say("reports.open"));
});

it("what could not be read is said, and can be had or let go", async () => {
  await open({ getSettings: { ...PLAIN, problems: [{ store: "settings", at: 0 }] } });
  expect(shown()).toContain(say("options.problemDownload"));
  await press(say("options.problemForget"));
  expect(asked).toContainEqual({ name: "forgetSetAside" });
});

it("without reports and sites it says so", async () => {
  await open();
  expect(shown()).toContain(say("reports.empty"));
  expect(shown()).toContain(say("trust.empty"));
  expect(shown()).toContain(say("about.privacy"));
});
