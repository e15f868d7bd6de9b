import { type Browser, browser } from "wxt/browser";

/** The page repeats what was not answered in time: within so many milliseconds the same is the same click. */
const SAME_CLICK = 6_000;

/** The tab that asks for the guide. */
interface Asking {
  readonly tabId: number;
  readonly tabIndex: number;
  readonly windowId?: number;
}

let last: { readonly what: string; readonly at: number; readonly tab: Promise<Browser.tabs.Tab> };

/** Opens the guide beside the tab that asked, or brings the one to the front that the same click has opened. */
export async function openGuide(route: string, asking: Asking): Promise<void> {
  const what = `${asking.tabId} ${route}`;
  if (last?.what === what && Date.now() - last.at < SAME_CLICK) {
    const isThere = await last.tab
      .then(({ id }) => browser.tabs.update(id as number, { active: true }))
      .then(Boolean, () => false);
    if (isThere) return;
  }
  const tab = browser.tabs.create({
    url: browser.runtime.getURL(`/guide.html#/${route}`),
    index: asking.tabIndex + 1,
    windowId: asking.windowId,
  });
  last = { what, at: Date.now(), tab };
  await tab;
}
