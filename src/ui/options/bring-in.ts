import type { Backup, Everything } from "../../backup/backup.ts";
import { compare, type Plan, type SettingChange } from "../../backup/compare.ts";
import { ask } from "../ask.ts";
import { listAll } from "../reports/all.ts";
import { putBack, withPictures } from "../reports/pictures.ts";

/** Reports that go to the background at once: few enough to stop between. */
const BATCH = 100;

/** Everything that is stored here. */
export async function gather(): Promise<Everything> {
  const [{ settings, trusted }, history, reports] = await Promise.all([
    ask("getChoices", {}),
    ask("getHistory", {}),
    listAll(),
  ]);
  return { settings, trusted, history, reports: await withPictures(reports) };
}

/** What bringing a file in would change now. */
export async function planFor(backup: Backup): Promise<{ here: Everything; plan: Plan }> {
  const [here, { locked }] = await Promise.all([gather(), ask("getSettings", {})]);
  return { here, plan: compare(here, backup, locked) };
}

/**
 * Brings a file in, as compared with what is here at this moment: since the person looked at the preview something may
 * have been added in another window. Reports first, since only they can fail halfway; then what is small.
 * @param previewed the settings that the person was told of; no other changes
 * @param progress is told how many reports are in, of how many
 * @returns a function that brings back what was there before
 * @throws when it failed or was stopped; everything is then as it was
 */
export async function bringIn(
  backup: Backup,
  previewed: readonly SettingChange[],
  progress: (done: number, all: number) => void,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const { pausedUntil } = await ask("getChoices", {});
  const { here, plan } = await planFor(backup);
  const { trusted, history, reports } = plan.result;
  const settings = {
    ...here.settings,
    ...Object.fromEntries(previewed.map(({ name }) => [name, plan.result.settings[name]])),
  };
  const before = new Map(here.reports.map((report) => [report.id, report]));
  const ids: string[] = [];
  const putChoices = (choices: Pick<Everything, "settings" | "trusted">) =>
    ask("replaceChoices", {
      choices: {
        settings: choices.settings,
        trusted: choices.trusted,
        ...(pausedUntil && { pausedUntil }),
      },
    });
  const undo = async () => {
    await ask("deleteReports", { ids });
    await putBack(ids.flatMap((id) => before.get(id) ?? []));
    await putChoices(here);
    if (plan.weeks > 0) await ask("replaceHistory", { history: here.history });
  };
  try {
    progress(0, reports.length);
    for (let at = 0; at < reports.length; at += BATCH) {
      signal.throwIfAborted();
      const batch = reports.slice(at, at + BATCH);
      ids.push(...batch.map(({ id }) => id));
      await putBack(batch);
      progress(ids.length, reports.length);
    }
    signal.throwIfAborted();
    await putChoices({ settings, trusted });
    if (plan.weeks > 0) await ask("replaceHistory", { history });
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}
