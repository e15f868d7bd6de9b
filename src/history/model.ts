import { type Level, SCHEMES, type Scheme } from "../detect/verdict.ts";

/** Shown banners by scheme. */
export type Counts = Readonly<Partial<Record<Scheme, number>>>;

/** What was counted in a week. Nothing says where. */
export interface Week {
  /** Its Monday by the clock of this device, `YYYY-MM-DD`. */
  readonly monday: string;
  /** Pages that were read. */
  readonly pages: number;
  readonly warnings: Counts;
  readonly cautions: Counts;
}

/** Oldest week first; weeks without anything are left out. */
export type History = readonly Week[];

/** Older weeks are let go. */
export const MAX_WEEKS = 104;

/** Something to count: a page that was read, or a banner that was shown. */
export type Event = "page" | { readonly level: Exclude<Level, "none">; readonly scheme: Scheme };

/** The Monday of the week of a time in milliseconds since 1970, by the clock of this device. */
export function mondayOf(time: number): string {
  const day = new Date(time);
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7));
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** The history with one more thing that happened at `now`, milliseconds since 1970. */
export function count(history: History, event: Event, now: number): History {
  const monday = mondayOf(now);
  const known = history.find((week) => week.monday === monday);
  const week = known ?? { monday, pages: 0, warnings: {}, cautions: {} };
  const others = history.filter((one) => one !== known);
  return sorted([...others, countInWeek(week, event)]);
}

function countInWeek(week: Week, event: Event): Week {
  if (event === "page") return { ...week, pages: week.pages + 1 };
  const kind = event.level === "warning" ? "warnings" : "cautions";
  const before = week[kind][event.scheme] ?? 0;
  return { ...week, [kind]: { ...week[kind], [event.scheme]: before + 1 } };
}

/** Two histories as one: of each count the larger, so that the same file brought in twice changes nothing. */
export function merge(a: History, b: History): History {
  const mondays = new Set([...a, ...b].map(({ monday }) => monday));
  return sorted(
    [...mondays].map((monday) => {
      const [one, other] = [a, b].map((list) => list.find((week) => week.monday === monday));
      if (!one || !other) return (one ?? other) as Week;
      return {
        monday,
        pages: Math.max(one.pages, other.pages),
        warnings: larger(one.warnings, other.warnings),
        cautions: larger(one.cautions, other.cautions),
      };
    }),
  );
}

function larger(a: Counts, b: Counts): Counts {
  const entries = SCHEMES.map((scheme) => [scheme, Math.max(a[scheme] ?? 0, b[scheme] ?? 0)]);
  return Object.fromEntries(entries.filter(([, number]) => number !== 0));
}

function sorted(weeks: readonly Week[]): History {
  return weeks.toSorted((a, b) => (a.monday < b.monday ? -1 : 1)).slice(-MAX_WEEKS);
}

/** All of a week's or a history's counts of one kind. */
export function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, number) => sum + number, 0);
}

/** Counts of one kind over all weeks, by scheme, the most frequent first. */
export function byScheme(history: History, kind: "warnings" | "cautions"): [Scheme, number][] {
  return SCHEMES.map((scheme): [Scheme, number] => [
    scheme,
    history.reduce((sum, week) => sum + (week[kind][scheme] ?? 0), 0),
  ])
    .filter(([, number]) => number > 0)
    .sort(([, a], [, b]) => b - a);
}

/** The last `weeks` weeks up to `now`, empty ones as well, oldest first. */
export function lastWeeks(history: History, weeks: number, now: number): Week[] {
  const day = new Date(now);
  return Array.from({ length: weeks }, (_, index) => {
    const then = new Date(day);
    then.setDate(day.getDate() - 7 * (weeks - 1 - index));
    const monday = mondayOf(then.getTime());
    return (
      history.find((week) => week.monday === monday) ?? {
        monday,
        pages: 0,
        warnings: {},
        cautions: {},
      }
    );
  });
}
