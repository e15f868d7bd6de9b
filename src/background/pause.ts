import { browser } from "wxt/browser";
import type { PausedUntil } from "../settings/model.ts";
import { pauseStore } from "../settings/stores.ts";

/** The alarm that ends a pause. */
export const PAUSE_ALARM = "pause-ends";

/** Pauses the guard, or with undefined lets it go on. */
export async function setPause(until: PausedUntil | undefined): Promise<void> {
  await pauseStore.set(until);
  await browser.alarms.clear(PAUSE_ALARM);
  // A stopped background wakes for an alarm, not for a timer.
  if (typeof until === "number") browser.alarms.create(PAUSE_ALARM, { when: until });
}

/**
 * A pause "until the browser is started again" ends here; one with a time gets its alarm back, which browsers forget
 * when they are closed or the extension is updated.
 */
export async function resumePause(isStart: boolean): Promise<void> {
  const until = await pauseStore.get();
  if (isStart && until === "restart") await setPause(undefined);
  else if (typeof until === "number") await setPause(until);
}
