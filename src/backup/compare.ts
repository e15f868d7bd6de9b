import { type History, merge } from "../history/model.ts";
import type { ReportInFile } from "../reports/report.ts";
import { addSites, type Settings, type TrustedSite } from "../settings/model.ts";
import type { Backup, Everything } from "./backup.ts";

/** What bringing a file in would do. Nothing that is here goes away by it. */
export interface Plan {
  /** Settings that would change, from what is here. */
  readonly settings: readonly SettingChange[];
  /** True where a setting stays only because an organisation laid it down. */
  readonly staysLocked: boolean;
  readonly trusted: Share;
  readonly reports: Share;
  /** Weeks whose numbers would change. */
  readonly weeks: number;
  readonly unreadable: number;
  /** What everything would be afterwards; of reports only those that are new. */
  readonly result: Everything;
}

export interface SettingChange {
  readonly name: keyof Settings;
  readonly from: Settings;
  readonly to: Settings;
}

/** How many of the file's entries are new here, and how many are here already. */
export interface Share {
  readonly added: number;
  readonly known: number;
}

/**
 * Compares a file with what is here.
 * @param locked settings that an organisation laid down
 */
export function compare(here: Everything, file: Backup, locked: readonly (keyof Settings)[]): Plan {
  const names = Object.keys(here.settings) as (keyof Settings)[];
  const differ = names.filter((name) => !same(here.settings[name], file.settings[name]));
  const open = differ.filter((name) => !locked.includes(name));
  const settings = {
    ...here.settings,
    ...Object.fromEntries(open.map((name) => [name, file.settings[name]])),
  };
  const trusted = addSites(here.trusted, file.trusted);
  const history = merge(here.history, file.history);
  const newReports = without(file.reports, here.reports);
  return {
    settings: open.map((name) => ({ name, from: here.settings, to: settings })),
    staysLocked: open.length < differ.length,
    trusted: share(newSites(file.trusted, here.trusted), file.trusted),
    reports: share(newReports, file.reports),
    weeks: changedWeeks(here.history, history),
    unreadable: file.unreadable,
    result: { settings, trusted, history, reports: newReports },
  };
}

/** Whether bringing the file in would change anything. */
export function changesNothing({ settings, trusted, reports, weeks }: Plan): boolean {
  return settings.length + trusted.added + reports.added + weeks === 0;
}

function without(reports: readonly ReportInFile[], known: readonly ReportInFile[]): ReportInFile[] {
  const ids = new Set(known.map(({ id }) => id));
  return reports.filter(({ id }) => !ids.has(id));
}

function newSites(sites: readonly TrustedSite[], known: readonly TrustedSite[]): TrustedSite[] {
  const names = new Set(known.map(({ site }) => site));
  return sites.filter(({ site }) => !names.has(site));
}

function share(added: readonly unknown[], all: readonly unknown[]): Share {
  return { added: added.length, known: all.length - added.length };
}

function changedWeeks(before: History, after: History): number {
  const known = new Map(before.map((week) => [week.monday, week]));
  return after.filter((week) => !same(week, known.get(week.monday))).length;
}

/** Both come out of the same schema, so the order of their keys is the same. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
