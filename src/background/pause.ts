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

/** A pause "until the browser is started again" ends here. */
export async function endSessionPause(): Promise<void> {
  if ((await pauseStore.get()) === "restart") await setPause(undefined);
}
