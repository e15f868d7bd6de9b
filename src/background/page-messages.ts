import { browser } from "wxt/browser";
import type { PageMessage, SettingsState, TabState } from "../messages.ts";
import * as reports from "../reports/store.ts";
import { MAX_TRUSTED_SITES, type PausedUntil } from "../settings/model.ts";
import {
  forgetSetAside,
  listSetAside,
  pauseStore,
  settingsStore,
  trustedStore,
} from "../settings/stores.ts";
import { describePage, highlightEvidence } from "./content.ts";
import type { Guard } from "./guard.ts";
import { getHandedOver } from "./hand-over.ts";
import { setPause } from "./pause.ts";
import { accessWithoutAnswer, siteOf } from "./site.ts";

/** Does what the popup, the options page or the guide asks for. */
export async function answerPage(guard: Guard, message: PageMessage): Promise<unknown> {
  switch (message.name) {
    case "getTabState":
      return tabState(guard, message.tabId);
    case "showEvidenceInTab":
      return highlightEvidence(message.tabId, message.frameId, message.finding);
    case "getSettings":
      return settingsState();
    case "changeSettings":
      await settingsStore.update((settings) => ({ ...settings, ...message.settings }));
      return guard.refreshAll();
    case "setTrusted":
      return setTrusted(guard, message.site, message.trusted);
    case "setPaused":
      return pause(guard, message.until);
    case "getHandedOver":
      return getHandedOver(message.id);
    case "saveReport":
      return changed(reports.save(message.report));
    case "listReports":
      return reports.list();
    case "restoreReports":
      return changed(reports.restore(message.reports));
    case "deleteReports":
      return changed(reports.remove(message.ids));
    case "getSetAside":
      return JSON.stringify(await listSetAside(), null, 2);
    case "forgetSetAside":
      return forgetSetAside();
  }
}

/** Open pages of ours look again when anything stored changes, but a database tells nobody. */
async function changed<T>(work: Promise<T>): Promise<T> {
  const result = await work;
  await browser.storage.session.set({ reportsChanged: Date.now() });
  return result;
}

async function tabState(guard: Guard, tabId: number): Promise<TabState> {
  const answer = (await describePage(tabId)) ?? guard.records.get(tabId).page;
  // The address of a page that does not answer is known only where the person opened the popup on it.
  const tab = answer ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  const { url, title } = answer ?? tab ?? {};
  const { verdict } = await guard.view(tabId);
  // Trusting a site is offered only where there is something to trust: a page that was read.
  const site = answer && siteOf(answer.url);
  const trusted = await trustedStore.get();
  return {
    url,
    title,
    site,
    verdict,
    access: answer ? "read" : accessWithoutAnswer(url, tab?.status),
    trusted: trusted.some((known) => known.site === site),
    pausedUntil: await pauseStore.get(),
  };
}

async function settingsState(): Promise<SettingsState> {
  const [settings, trusted, pausedUntil, setAside] = [
    await settingsStore.get(),
    await trustedStore.get(),
    await pauseStore.get(),
    await listSetAside(),
  ];
  const problems = setAside.map(({ store, at }) => ({ store, at }));
  return { settings, trusted, pausedUntil, problems };
}

async function setTrusted(guard: Guard, address: string, trusted: boolean): Promise<boolean> {
  const site = siteOf(address);
  if (!site) return false;
  await trustedStore.update((sites) => {
    const others = sites.filter((known) => known.site !== site);
    const kept = others.slice(-MAX_TRUSTED_SITES + 1);
    return trusted ? [...kept, { site, since: Date.now() }] : others;
  });
  await guard.refreshAll();
  return true;
}

async function pause(guard: Guard, until: PausedUntil | undefined): Promise<void> {
  await setPause(until);
  await guard.refreshAll();
}
