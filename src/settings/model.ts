import type { Scheme } from "../detect/verdict";

/** Places for which there is guidance. */
export const REGIONS = ["CN", "HK", "TW", "MO"] as const;
export type Region = (typeof REGIONS)[number];

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
}

export const DEFAULT_SETTINGS: Settings = { cautions: true, mutedSchemes: [], region: "auto" };

/** A site on which nothing is shown. */
export interface TrustedSite {
  /** Registrable domain, or a host that has none. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** More than any person adds by hand; keeps a broken import from filling the store. */
export const MAX_TRUSTED_SITES = 2000;

/** Whether a pause is in force at `now` (milliseconds since 1970). */
export function isPaused(until: PausedUntil | undefined, now: number): boolean {
  return typeof until === "number" ? now < until : until !== undefined;
}
