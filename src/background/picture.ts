import { browser } from "wxt/browser";
import { hideBanner } from "./content.ts";
import type { Guard } from "./guard.ts";

/** Where the picture taken last waits for its private parts to be blacked out: in memory, never on the disk. */
const KEY = "takenPicture";
/** A page paints without the banner well within this, in milliseconds. */
const REPAINT_MS = 150;

interface Taken {
  readonly id: string;
  readonly image: string;
}

/**
 * Takes a picture of what a tab shows, without our banner, for the report `id`.
 * @returns false when the tab is not in front or the browser refuses
 */
export async function takePicture(guard: Guard, tabId: number, id: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (!tab?.active) return false;
  const { shown } = guard.records.get(tabId);
  if (shown) {
    await hideBanner(tabId);
    await new Promise((resolve) => setTimeout(resolve, REPAINT_MS));
  }
  try {
    const image = await browser.tabs.captureVisibleTab(tab.windowId, {
      format: "jpeg",
      quality: 85,
    });
    await browser.storage.session.set({ [KEY]: { id, image } satisfies Taken });
    return true;
  } catch {
    return false;
  } finally {
    if (shown) await guard.showAgain(tabId);
  }
}

export async function getTakenPicture(id: string): Promise<string | undefined> {
  const { [KEY]: taken } = (await browser.storage.session.get(KEY)) as { [KEY]?: Taken };
  return taken?.id === id ? taken.image : undefined;
}

export async function forgetTakenPicture(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
