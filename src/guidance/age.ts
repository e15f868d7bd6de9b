import type { Guidance } from "./model.ts";

/** Days after which guidance is shown with a warning that it may have changed. */
export const STALE_AFTER_DAYS = 180;
const DAY_MS = 86_400_000;
/** Where the day begins first it is this far ahead of UTC. */
const FIRST_ZONE_MS = 14 * 3_600_000;

/** Whole days since a day, `YYYY-MM-DD`. @param now milliseconds since 1970 */
export function daysSince(day: string, now: number): number {
  return Math.floor((now - Date.parse(day)) / DAY_MS);
}

/** Whether something was last checked too long ago to be taken at its word. */
export function isStale({ checked }: { readonly checked: string }, now: number): boolean {
  return daysSince(checked, now) >= STALE_AFTER_DAYS;
}

/** Whether a day, month or year has begun anywhere: nothing can have been checked later than today. */
export function hasBegun(day: string, now: number): boolean {
  return Date.parse(day) <= now + FIRST_ZONE_MS;
}

/** The oldest day on which an entry was compared with its sources, `YYYY-MM-DD`. */
export function oldestCheck({ topics, schemes, letters, channels }: Guidance): string {
  const days = [...topics, ...schemes, ...letters, ...channels].map(({ checked }) => checked);
  return days.sort()[0] ?? "";
}
