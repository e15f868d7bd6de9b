import { browser } from "wxt/browser";
import { obey } from "./commands.ts";
import { welcome } from "./first-run.ts";
import { Guard } from "./guard.ts";
import { chooseMenu, createMenus } from "./menus.ts";
import { PAUSE_ALARM, resumePause } from "./pause.ts";
import { route } from "./router.ts";

/**
 * Listens to everything the background answers for. All listeners are in place when this returns,
 * so that the event that woke a stopped background is not lost.
 */
export function startBackground(): void {
  const guard = Guard.start();

  // To whom asked, undefined means that the background was stopped before it answered.
  browser.runtime.onMessage.addListener(
    async (message, sender) => (await route(await guard, message, sender)) ?? null,
  );

  browser.tabs.onUpdated.addListener(async (tabId, { status }) => {
    if (status === "loading") await (await guard).leavePage(tabId);
    if (status === "complete") await (await guard).arrive(tabId);
  });

  browser.tabs.onRemoved.addListener(async (tabId) => (await guard).closeTab(tabId));

  browser.runtime.onStartup.addListener(async () => {
    await resumePause(true);
    await (await guard).refreshAll();
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === "install") await welcome();
    await resumePause(false);
    await (await guard).refreshAll();
  });

  browser.storage.onChanged.addListener(async ({ settings }, area) => {
    if (settings || area === "managed") await createMenus();
    if (area === "managed") await (await guard).refreshAll();
  });

  // Firefox on a phone has no keys and no menus.
  browser.commands?.onCommand.addListener(async (command) => obey(await guard, command));

  browser.contextMenus?.onClicked.addListener(chooseMenu);
  createMenus();

  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === PAUSE_ALARM) await (await guard).refreshAll();
  });
}
