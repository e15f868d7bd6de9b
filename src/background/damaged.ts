import * as reports from "../reports/store.ts";
import type { StoreProblem } from "../settings/model.ts";
import { forgetSetAside, listSetAside, type SetAside } from "../settings/stores.ts";

/** Everything stored that could not be read: settings are put aside, reports stay where they are. */
async function listDamaged(): Promise<SetAside[]> {
  // Where there is no database there are no reports, but there are settings.
  const entries = await reports.listUnreadable().catch(() => []);
  const at = Date.now();
  return [...(await listSetAside()), ...entries.map((value) => ({ store: "reports", at, value }))];
}

/** What could not be read, without what it was. */
export async function listProblems(): Promise<StoreProblem[]> {
  return (await listDamaged()).map(({ store, at }) => ({ store, at }));
}

/** What could not be read, as JSON text. */
export async function exportDamaged(): Promise<string> {
  return JSON.stringify(await listDamaged(), null, 2);
}

export async function forgetDamaged(): Promise<void> {
  await Promise.all([forgetSetAside(), reports.forgetUnreadable()]);
}
