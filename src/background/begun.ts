import { browser } from "wxt/browser";
import type { Begun } from "../reports/report.ts";
import { begunSchema } from "../reports/schema.ts";

/** Where a report waits that was begun in a popup, which the browser closes as soon as anything else is in front. */
const KEY = "begun";

let last: Promise<void> = Promise.resolve();

/** Keeps or lets go one after the other, so that the last one holds. Of a private window nothing is kept. */
export function keepBegun(begun: Begun | undefined): Promise<void> {
  last = last.then(
    () => keep(begun),
    () => keep(begun),
  );
  return last;
}

async function keep(begun: Begun | undefined): Promise<void> {
  if (!begun) return browser.storage.session.remove(KEY);
  if (await mayWait(begun)) await browser.storage.session.set({ [KEY]: begun });
}

/** A tab that is closed may have been a private one, unless its report waits already. */
async function mayWait({ tabId }: Begun): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab ? !tab.incognito : (await getBegun())?.tabId === tabId;
}

export async function getBegun(): Promise<Begun | undefined> {
  const { [KEY]: begun } = await browser.storage.session.get(KEY);
  return begunSchema.safeParse(begun).data;
}
