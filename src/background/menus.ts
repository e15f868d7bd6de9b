import { type Browser, browser } from "wxt/browser";
import { i18n } from "#i18n";
import { readChoices } from "./choices.ts";
import { readWords } from "./content.ts";
import { handOver } from "./hand-over.ts";

type Clicked = Browser.contextMenus.OnClickData;
type Tab = Browser.tabs.Tab;

const KINDS = ["selection", "link", "page"] as const;
const WEB = ["http://*/*", "https://*/*"];

let last: Promise<void> = Promise.resolve();

/** Puts "Check this" into the menus of selections, links and pages, in the language of the settings. */
export function createMenus(): Promise<void> {
  // Two makings at once would make each item twice, which browsers refuse.
  last = last.then(makeMenus).catch(() => undefined);
  return last;
}

async function makeMenus(): Promise<void> {
  await readChoices();
  // One of the browsers keeps what an earlier start has made, the other does not.
  await browser.contextMenus.removeAll();
  for (const kind of KINDS)
    browser.contextMenus.create({
      id: kind,
      contexts: [kind],
      title: i18n.t(`menus.${kind}`),
      ...(kind === "page" && { documentUrlPatterns: WEB }),
    });
}

/** Does what was chosen: opens the check with the words, or what is known of the page. */
export async function chooseMenu(clicked: Clicked, tab: Tab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  if (clicked.menuItemId === "page") return showPage(tab, tab.id);
  const { selectionText = "", linkUrl: link, frameId = 0 } = clicked;
  const words = await readWords(tab.id, frameId, link);
  const text =
    clicked.menuItemId === "link"
      ? words?.link || textOfLink(clicked)
      : // The browser's own copy has lost its lines in one browser and its end in the other.
        words?.selection || selectionText;
  const { pageUrl: url, title = "" } = { pageUrl: clicked.pageUrl ?? "", title: tab.title };
  const id = await handOver({ text, url, title });
  await open(`/guide.html#/check/${id}`, tab);
}

/** The popup where the browser lets it be opened, or else the same in a tab. Must run at once: a click wears off. */
async function showPage(tab: Tab, tabId: number): Promise<void> {
  const button = browser.action ?? browser.browserAction;
  try {
    await button.openPopup({ windowId: tab.windowId });
  } catch {
    await open(`/popup.html?tab=${tabId}`, tab);
  }
}

function textOfLink({ linkUrl = "", ...clicked }: Clicked): string {
  const { linkText } = clicked as { linkText?: string };
  return linkText || linkUrl;
}

async function open(path: string, { index, windowId }: Tab): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(path as "/guide.html"),
    index: index + 1,
    windowId,
  });
}
