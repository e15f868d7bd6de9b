import { browser } from "wxt/browser";
import { STYLE } from "../banner/style.ts";
import type { BackgroundMessage, BannerData, PageDescription } from "../messages.ts";
import { pageSchema } from "./message-schemas.ts";

const TOP = 0;
const PATIENCE_MS = 1000;

/** Gives undefined where no content script answers: a page the browser keeps to itself, or one still loading. */
async function send(tabId: number, message: BackgroundMessage, frameId?: number): Promise<unknown> {
  const options = frameId === undefined ? {} : { frameId };
  return browser.tabs.sendMessage(tabId, message, options).catch(() => undefined);
}

/** True when the top frame took it. */
export async function showBanner(tabId: number, banner: BannerData): Promise<boolean> {
  return reach(tabId, { name: "showBanner", banner, style: STYLE });
}

export async function hideBanner(tabId: number): Promise<void> {
  await reach(tabId, { name: "hideBanner" });
}

async function reach(tabId: number, message: BackgroundMessage): Promise<boolean> {
  return browser.tabs.sendMessage(tabId, message, { frameId: TOP }).then(
    () => true,
    () => false,
  );
}

/** Asks every frame for the verdict it holds. */
export async function rescan(tabId: number): Promise<void> {
  await send(tabId, { name: "rescan" });
}

export async function highlightEvidence(
  tabId: number,
  frameId: number,
  finding: number,
): Promise<boolean> {
  return (await send(tabId, { name: "highlightEvidence", finding }, frameId)) === true;
}

/** Where the top frame is; undefined where no extension may read, or the page is too busy to answer. */
export async function describePage(tabId: number): Promise<PageDescription | undefined> {
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  const reply = await Promise.race([send(tabId, { name: "describePage" }, TOP), patience]);
  const { success, data } = pageSchema.safeParse(reply);
  return success ? data : undefined;
}
