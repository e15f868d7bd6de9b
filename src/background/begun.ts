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
  const tab = await browser.tabs.get(begun.tabId).catch(() => undefined);
  if (!tab?.incognito) await browser.storage.session.set({ [KEY]: begun });
}

export async function getBegun(): Promise<Begun | undefined> {
  const { [KEY]: begun } = await browser.storage.session.get(KEY);
  return begunSchema.safeParse(begun).data;
}
