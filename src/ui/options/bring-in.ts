import type { Everything } from "../../backup/backup.ts";
import type { Plan } from "../../backup/compare.ts";
import { ask } from "../ask.ts";
import { putBack, withPictures } from "../reports/pictures.ts";

/** Reports that go to the background at once: few enough to stop between, and for one message. */
const BATCH = 100;

/** Everything that is stored here. */
export async function gather(): Promise<Everything> {
  const [{ settings, trusted }, history, reports] = await Promise.all([
    ask("getChoices", {}),
    ask("getHistory", {}),
    ask("listReports", {}),
  ]);
  return { settings, trusted, history, reports: await withPictures(reports) };
}

/**
 * Does what a plan says. Reports first, since only they can fail halfway; then what is small.
 * @param progress is told how many reports are in
 * @returns a function that brings back what was there before
 * @throws when it failed or was stopped; everything is then as it was
 */
export async function bringIn(
  { result }: Plan,
  progress: (reports: number) => void,
  signal: AbortSignal,
): Promise<() => Promise<void>> {
  const [choices, history] = await Promise.all([ask("getChoices", {}), ask("getHistory", {})]);
  const ids: string[] = [];
  const undo = async () => {
    await ask("deleteReports", { ids });
    await ask("replaceChoices", { choices });
    await ask("replaceHistory", { history });
  };
  try {
    for (let at = 0; at < result.reports.length; at += BATCH) {
      signal.throwIfAborted();
      const reports = result.reports.slice(at, at + BATCH);
      ids.push(...reports.map(({ id }) => id));
      await putBack(reports);
      progress(ids.length);
    }
    signal.throwIfAborted();
    const { settings, trusted } = result;
    await ask("replaceChoices", { choices: { ...choices, settings, trusted } });
    await ask("replaceHistory", { history: result.history });
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}
