import { historyStore } from "../history/store.ts";
import type { Choices, PageMessage, SettingsState } from "../messages.ts";
import { addSites, MAX_TRUSTED_SITES, withMuted } from "../settings/model.ts";
import { lockedBy } from "../settings/policy.ts";
import { isFull, pauseStore, settingsStore, trustedStore } from "../settings/stores.ts";
import { readChoices, trustSites } from "./choices.ts";
import { listProblems } from "./damaged.ts";
import { newsSeen } from "./first-run.ts";
import type { Guard } from "./guard.ts";
import { setPause } from "./pause.ts";
import { siteOf } from "./site.ts";

type Names =
  | "getSettings"
  | "changeSettings"
  | "muteScheme"
  | "getChoices"
  | "replaceChoices"
  | "setTrusted"
  | "trustSites"
  | "setPaused"
  | "getHistory"
  | "replaceHistory"
  | "newsSeen";

/** Does what our pages ask for about settings, trusted sites, the pause and the history. */
export async function answerSettings(
  guard: Guard,
  message: Extract<PageMessage, { name: Names }>,
): Promise<unknown> {
  switch (message.name) {
    case "getSettings":
      return settingsState();
    case "getChoices":
      return storedChoices();
    case "getHistory":
      return historyStore.get();
    case "replaceHistory":
      return historyStore.update(() => message.history);
    case "newsSeen":
      return newsSeen();
    default: {
      const outcome = await change(message);
      await guard.refreshAll();
      return outcome;
    }
  }
}

type Change =
  | "changeSettings"
  | "muteScheme"
  | "replaceChoices"
  | "setTrusted"
  | "trustSites"
  | "setPaused";

/** Changes what is shown in open tabs. */
async function change(message: Extract<PageMessage, { name: Change }>): Promise<unknown> {
  switch (message.name) {
    case "changeSettings":
      return settingsStore.update((settings) => ({ ...settings, ...message.settings }));
    case "muteScheme":
      return settingsStore.update((settings) => withMuted(settings, message.scheme, message.muted));
    case "replaceChoices":
      return replaceChoices(message.choices);
    case "setTrusted":
      return setTrusted(message);
    case "trustSites":
      return trustSites(message.sites);
    case "setPaused":
      return setPause(message.until);
  }
}

async function settingsState(): Promise<SettingsState> {
  const { settings, trusted, managedSites, policy } = await readChoices();
  return {
    settings,
    locked: lockedBy(policy),
    trusted,
    managedSites,
    pausedUntil: policy.allowPause ? await pauseStore.get() : undefined,
    mayPause: policy.allowPause,
    problems: await listProblems(),
    full: isFull(),
  };
}

async function storedChoices(): Promise<Choices> {
  const [settings, trusted, pausedUntil] = await Promise.all([
    settingsStore.get(),
    trustedStore.get(),
    pauseStore.get(),
  ]);
  return { settings, trusted, pausedUntil };
}

async function replaceChoices({ settings, trusted, pausedUntil }: Choices): Promise<void> {
  await settingsStore.set(settings);
  // A file may have been written by hand.
  const sites = trusted.flatMap((one) => {
    const site = siteOf(one.site);
    return site ? [{ ...one, site }] : [];
  });
  await trustedStore.set(addSites([], sites));
  await setPause(pausedUntil);
}

async function setTrusted({
  site: address,
  trusted,
  why,
}: {
  site: string;
  trusted: boolean;
  why?: string;
}): Promise<boolean> {
  const site = siteOf(address);
  if (!site) return false;
  await trustedStore.update((sites) => {
    const others = sites.filter((known) => known.site !== site);
    if (!trusted) return others;
    if (others.length >= MAX_TRUSTED_SITES) throw new Error("too many trusted sites");
    return addSites(others, [{ site, since: Date.now(), ...(why && { why }) }]);
  });
  return true;
}
