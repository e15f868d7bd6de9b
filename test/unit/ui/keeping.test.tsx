import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { type Everything, writeBackup } from "../../../src/backup/backup.ts";
import { mondayOf } from "../../../src/history/model.ts";
import type { PageMessage, SettingsState } from "../../../src/messages.ts";
import { draftReport } from "../../../src/reports/draft.ts";
import { DEFAULT_SETTINGS } from "../../../src/settings/model.ts";
import { Options } from "../../../src/ui/options/Options.tsx";
import { closePage, openStage, press, say, settled } from "./stage.ts";

const NOW = Date.now();
const STATE: SettingsState = {
  settings: DEFAULT_SETTINGS,
  locked: [],
  trusted: [],
  managedSites: [],
  mayPause: true,
  problems: [],
};
const REPORTS = Array.from({ length: 250 }, (_, index) => ({
  ...draftReport("scam", { url: `https://a.example/${index}`, title: "花呗套现" }, NOW),
  id: String(index),
  savedAt: NOW,
}));
const FILE: Everything = {
  settings: { ...DEFAULT_SETTINGS, region: "HK" },
  trusted: [{ site: "example.com", since: 1 }],
  history: [{ monday: mondayOf(NOW), pages: 4, warnings: { "cash-out": 2 }, cautions: {} }],
  reports: REPORTS,
};
const CHOICES = { settings: DEFAULT_SETTINGS, trusted: [] };

let asked: PageMessage[];
let answer: (message: PageMessage) => unknown;

beforeEach(() => {
  answer = () => undefined;
  const plain: Record<string, unknown> = {
    getSettings: STATE,
    getChoices: CHOICES,
    getHistory: [],
    listReports: { reports: [] },
    measureReports: { count: 0, bytes: 0 },
  };
  asked = openStage(async (message) => (await answer(message)) ?? plain[message.name]);
});
afterEach(closePage);

const open = async () => {
  await act(() => render(<Options />, document.body));
  // Some parts begin to load only when the settings are there.
  await settled();
  await settled();
};
const part = (id: string) => document.getElementById(id)?.textContent ?? "";
const names = () => asked.map(({ name }) => name);
async function give(text: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>("#backup input[type=file]");
  if (!field) throw new Error("no field for a file");
  Object.defineProperty(field, "files", { value: [new File([text], "x.json")] });
  await act(() => void field.dispatchEvent(new Event("change", { bubbles: true })));
  await settled();
}

describe("bringing a file in", () => {
  beforeEach(async () => {
    await open();
    await give(writeBackup(FILE, NOW));
  });

  it("shows what will change and changes nothing before it is told to", async () => {
    expect(part("backup")).toContain(
      say(
        "backup.setting",
        say("options.region"),
        say("options.regions.auto"),
        say("options.regions.HK"),
      ),
    );
    expect(part("backup")).toContain(say("backup.reports", 250, 0));
    expect(part("backup")).toContain(say("backup.keeps"));
    expect(names()).not.toContain("replaceChoices");
    await press(say("backup.cancel"));
    expect(part("backup")).not.toContain(say("backup.keeps"));
    expect(names()).not.toContain("replaceChoices");
  });

  it("does it, and can be taken back to the last report", async () => {
    await press(say("backup.apply"));
    expect(asked.filter(({ name }) => name === "restoreReports")).toHaveLength(3);
    expect(asked).toContainEqual({
      name: "replaceChoices",
      choices: { settings: FILE.settings, trusted: FILE.trusted },
    });
    expect(asked).toContainEqual({ name: "replaceHistory", history: FILE.history });
    asked.length = 0;
    await press(say("reports.undo"));
    expect(asked).toContainEqual({ name: "deleteReports", ids: REPORTS.map(({ id }) => id) });
    expect(asked).toContainEqual({ name: "replaceChoices", choices: CHOICES });
    expect(asked).toContainEqual({ name: "replaceHistory", history: [] });
    expect(part("backup")).toContain(say("backup.undone"));
  });

  it("keeps what was chosen in another window since the preview, and is then not taken back over it", async () => {
    const settings = { ...DEFAULT_SETTINGS, markColor: "pink" as const };
    let choices = { settings, trusted: [{ site: "later.example", since: 2 }] };
    answer = (message) => {
      if (message.name === "replaceChoices") choices = message.choices as typeof choices;
      return message.name === "getChoices" ? choices : undefined;
    };
    await press(say("backup.apply"));
    expect(choices).toEqual({
      settings: { ...settings, region: "HK" },
      trusted: [...FILE.trusted, { site: "later.example", since: 2 }],
    });
    const buttons = () => [...document.querySelectorAll("#backup .card button")].length;
    expect(buttons()).toBe(1);
    choices = { ...choices, settings: { ...choices.settings, markColor: "blue" as never } };
    await act(() => fakeBrowser.storage.local.set({ settings: choices.settings }));
    await settled();
    expect(buttons()).toBe(0);
  });

  it("can be stopped, which takes back what was done so far", async () => {
    let goOn = () => {};
    answer = ({ name }) =>
      name === "restoreReports" ? new Promise<void>((resolve) => (goOn = resolve)) : undefined;
    await press(say("backup.apply"));
    expect(part("backup")).toContain(say("backup.working", 0, 250));
    await press(say("status.stop"));
    goOn();
    await settled();
    expect(part("backup")).toContain(say("backup.stopped"));
    expect(asked.filter(({ name }) => name === "restoreReports")).toHaveLength(1);
    const ids = REPORTS.slice(0, 100).map(({ id }) => id);
    expect(asked).toContainEqual({ name: "deleteReports", ids });
    expect(asked).not.toContainEqual(
      expect.objectContaining({ choices: expect.objectContaining({ settings: FILE.settings }) }),
    );
  });

  it("says so when it fails, and leaves nothing half done", async () => {
    let reports = 0;
    answer = ({ name }) => {
      if (name === "restoreReports" && ++reports === 2) throw new Error("disk full");
    };
    await press(say("backup.apply"));
    expect(part("backup")).toContain(say("status.actionFailed"));
    const ids = REPORTS.slice(0, 200).map(({ id }) => id);
    expect(asked).toContainEqual({ name: "deleteReports", ids });
  });
});

it("a file that is not ours is refused in words", async () => {
  await open();
  await give("{}");
  expect(document.querySelector("#backup [role=alert]")?.textContent).toBe(
    say("backup.bad.unreadable"),
  );
});

it("counts are shown in words, as a drawing with a name, and as a table; cleared and brought back", async () => {
  let history = FILE.history;
  answer = (message) => {
    if (message.name === "replaceHistory") history = message.history;
    return message.name === "getHistory" ? history : undefined;
  };
  await open();
  expect(part("history")).toContain("检查了 4 个页面，红色提醒 2 次，黄色提示 0 次");
  expect(document.querySelector("#history svg[role=img]")?.getAttribute("aria-label")).toBe(
    say("history.chart"),
  );
  const cells = [...document.querySelectorAll("#history .numbers td")];
  expect(cells.map(({ textContent }) => textContent)).toEqual(["4", "2", "0"]);
  await press(say("history.clear"));
  await act(async () => {
    await fakeBrowser.storage.onChanged.trigger({ history: {} }, "local");
  });
  await settled();
  expect(part("history")).toContain(say("history.empty"));
  await press(say("reports.undo"));
  expect(history).toEqual(FILE.history);
});

it("what an organisation laid down is shown, named, and cannot be changed", async () => {
  const managed: SettingsState = {
    ...STATE,
    settings: { ...DEFAULT_SETTINGS, mutedSchemes: ["unfreeze"] },
    locked: ["mutedSchemes", "bannerSize"],
    managedSites: ["school.example"],
    mayPause: false,
  };
  answer = ({ name }) => (name === "getSettings" ? managed : undefined);
  await open();
  expect(document.querySelectorAll("#shown fieldset:disabled input")).toHaveLength(7);
  const size = document.querySelector("#shown select:disabled");
  const hint = document.getElementById(size?.getAttribute("aria-describedby") ?? "");
  expect(hint?.textContent).toContain(say("options.locked"));
  expect(part("trusted")).toContain(`school.example ${say("trust.managed")}`);
  expect(part("pause")).toContain(say("pause.refused"));
});

it("the keys are shown as the browser has them", async () => {
  Object.assign(fakeBrowser.commands, {
    getAll: async () => [
      { name: "_execute_browser_action", shortcut: "Alt+Shift+U" },
      { name: "pause", shortcut: "" },
    ],
  });
  await open();
  const rows = [...document.querySelectorAll("#shortcuts dl > div")];
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    `${say("shortcuts.popup")}Alt+Shift+U`,
    `${say("shortcuts.evidence")}${say("shortcuts.unset")}`,
    `${say("shortcuts.pause")}${say("shortcuts.unset")}`,
  ]);
});
