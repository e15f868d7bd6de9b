import type { Scheme } from "../detect/verdict.ts";
import type { LanguageChoice } from "../language/languages.ts";

/** Places for which there is guidance. */
export const REGIONS = ["CN", "HK", "TW", "MO"] as const;
export type Region = (typeof REGIONS)[number];

/** How much room the warning in a page takes; `small` is one slim bar. */
export const BANNER_SIZES = ["small", "normal", "large"] as const;
export type BannerSize = (typeof BANNER_SIZES)[number];

/** What words that count are marked with. */
export const MARK_COLORS = ["yellow", "green", "blue", "pink"] as const;
export type MarkColor = (typeof MARK_COLORS)[number];

/** A time in milliseconds since 1970, the end of the browser session, or no end. */
export type PausedUntil = number | "restart" | "switched-on";

/** What a person chose. */
export interface Settings {
  /** False: only offers are shown, pages that merely steer towards them are not. */
  readonly cautions: boolean;
  /** Schemes that are never shown. */
  readonly mutedSchemes: readonly Scheme[];
  /** Whose guidance comes first; `auto` goes by the browser's language. */
  readonly region: Region | "auto";
  readonly language: LanguageChoice;
  readonly bannerSize: BannerSize;
  readonly markColor: MarkColor;
  /** Whether pages and warnings are counted. */
  readonly history: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  cautions: true,
  mutedSchemes: [],
  region: "auto",
  language: "auto",
  bannerSize: "normal",
  markColor: "yellow",
  history: true,
};

/** The settings with one scheme shown or not shown; the same settings where it already is so. */
export function withMuted(settings: Settings, scheme: Scheme, muted: boolean): Settings {
  const { mutedSchemes } = settings;
  if (mutedSchemes.includes(scheme) === muted) return settings;
  const others = mutedSchemes.filter((known) => known !== scheme);
  return { ...settings, mutedSchemes: muted ? [...others, scheme] : others };
}

/** A site on which nothing is shown. */
export interface TrustedSite {
  /** Registrable domain, or a host that has none. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The person's own words. */
  readonly why?: string;
}

/** More than any person adds by hand; keeps a broken import from filling the store. */
export const MAX_TRUSTED_SITES = 2000;
/** Longest reason for trusting a site, in UTF-16 code units. */
export const MAX_WHY = 200;

/** What an organisation laid down; it stands above what the person chose. */
export interface Policy {
  readonly settings: Partial<Settings>;
  /** Registrable domains. */
  readonly trustedSites: readonly string[];
  /** False: nobody can pause. */
  readonly allowPause: boolean;
  /** False: no page is opened after installation. */
  readonly showWelcome: boolean;
}

/** Whether a pause is in force at `now` (milliseconds since 1970). */
export function isPaused(until: PausedUntil | undefined, now: number): boolean {
  return typeof until === "number" ? now < until : until !== undefined;
}

/**
 * The sites of a list with others added as long as there is room; what is known already stays, with its date and
 * reason.
 */
export function addSites(
  sites: readonly TrustedSite[],
  more: readonly TrustedSite[],
): readonly TrustedSite[] {
  const all = new Map<string, TrustedSite>();
  for (const one of [...sites, ...more])
    if (!all.has(one.site) && all.size < MAX_TRUSTED_SITES) all.set(one.site, one);
  return [...all.values()].sort((a, b) => a.since - b.since);
}

/** Something stored that could not be read was put aside, so that nothing is lost silently. */
export interface StoreProblem {
  readonly store: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}
