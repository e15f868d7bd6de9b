import { speak } from "#i18n";
import type { SiteLine, SitesOutcome } from "../messages.ts";
import {
  addSites,
  isPaused,
  type Policy,
  type Settings,
  type TrustedSite,
} from "../settings/model.ts";
import { readPolicy } from "../settings/policy.ts";
import { pauseStore, settingsStore, trustedStore } from "../settings/stores.ts";
import { siteOf } from "./site.ts";

/** What is in force: what the person chose under what an organisation laid down. */
export interface InForce {
  readonly settings: Settings;
  readonly trusted: readonly TrustedSite[];
  /** Sites that the organisation trusts. */
  readonly managedSites: readonly string[];
  readonly paused: boolean;
  readonly policy: Policy;
}

/** Reads what is in force, and lets every text from now on be in the language of it. */
export async function readChoices(): Promise<InForce> {
  const [chosen, trusted, until, policy] = await Promise.all([
    settingsStore.get(),
    trustedStore.get(),
    pauseStore.get(),
    readPolicy(),
  ]);
  const settings = { ...chosen, ...policy.settings };
  await speak(settings.language);
  const managedSites = policy.trustedSites.flatMap((address) => siteOf(address) ?? []);
  const paused = policy.allowPause && isPaused(until, Date.now());
  return { settings, trusted, managedSites: [...new Set(managedSites)], paused, policy };
}

/** Whether a site is trusted by the person or the organisation. */
export function isTrusted({ trusted, managedSites }: InForce, site: string | undefined): boolean {
  if (site === undefined) return false;
  return managedSites.includes(site) || trusted.some((known) => known.site === site);
}

/** Trusts the sites of a list; lines that name none are given back. */
export async function trustSites(lines: readonly SiteLine[]): Promise<SitesOutcome> {
  const since = Date.now();
  const refused: string[] = [];
  const sites = lines.flatMap(({ site: written, why }): TrustedSite[] => {
    const site = siteOf(written);
    if (!site) refused.push(written);
    return site ? [{ site, since, ...(why && { why }) }] : [];
  });
  const before = new Set((await trustedStore.get()).map(({ site }) => site));
  await trustedStore.update((known) => addSites(known, sites));
  const after = new Set((await trustedStore.get()).map(({ site }) => site));
  const fresh = [...new Set(sites.map(({ site }) => site))].filter((site) => !before.has(site));
  const added = fresh.filter((site) => after.has(site));
  return { added, refused, full: fresh.length - added.length };
}
