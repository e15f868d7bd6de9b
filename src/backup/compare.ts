import { type History, merge } from "../history/model.ts";
import { mergeReports, subjectOf } from "../reports/merge.ts";
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
  /** Reports here that learn something from one of the file. */
  readonly joined: number;
  /** Weeks whose numbers would change. */
  readonly weeks: number;
  readonly unreadable: number;
  /** What everything would be afterwards; of reports only those that are new or would be others. */
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
  const { added, changed } = joinReports(here.reports, file.reports);
  return {
    settings: open.map((name) => ({ name, from: here.settings, to: settings })),
    staysLocked: open.length < differ.length,
    trusted: share(newSites(file.trusted, here.trusted), file.trusted),
    reports: share(added, file.reports),
    joined: changed.length,
    weeks: changedWeeks(here.history, history),
    unreadable: file.unreadable,
    result: { settings, trusted, history, reports: [...added, ...changed] },
  };
}

/** Whether bringing the file in would change anything. */
export function changesNothing({ settings, trusted, reports, joined, weeks }: Plan): boolean {
  return settings.length + trusted.added + reports.added + joined + weeks === 0;
}

/** As the store joins them: one report of one page or message. */
function joinReports(here: readonly ReportInFile[], file: readonly ReportInFile[]) {
  const before = new Map(here.map((report) => [report.id, report]));
  const after = new Map(before);
  const ids = new Map(here.map((report) => [subjectOf(report), report.id]));
  for (const report of file) {
    const subject = subjectOf(report);
    const id = after.has(report.id) ? report.id : (subject && ids.get(subject)) || report.id;
    const known = after.get(id);
    after.set(id, known ? joinWithPicture(known, report) : report);
    if (!known) ids.set(subject, id);
  }
  const all = [...after.values()];
  return {
    added: all.filter(({ id }) => !before.has(id)),
    changed: all.filter((report) => before.has(report.id) && !alike(report, before.get(report.id))),
  };
}

/** A picture that is here stays. */
function joinWithPicture(known: ReportInFile, again: ReportInFile): ReportInFile {
  const picture = known.picture ?? again.picture;
  return { ...mergeReports(known, again), ...(picture && { picture }) };
}

function alike(a: ReportInFile, b: ReportInFile | undefined): boolean {
  return same(Object.entries(a).sort(), Object.entries(b ?? {}).sort());
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
