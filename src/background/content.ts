import { browser } from "wxt/browser";
import type { BannerData } from "../banner/model.ts";
import { styleFor } from "../banner/style.ts";
import { bannerView } from "../banner/view.ts";
import type {
  BackgroundMessage,
  Data,
  FrameWords,
  PageDescription,
  ToContent,
} from "../messages.ts";
import { pageSchema, wordsSchema } from "./message-schemas.ts";

const TOP = 0;
const PATIENCE_MS = 1000;

/**
 * To one frame, or to all where none is named.
 * @throws where no content script answers: a page the browser keeps to itself, or one still loading
 */
function send(tabId: number, message: BackgroundMessage, frameId?: number): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
}

/** Gives undefined where no content script answers. */
function query(tabId: number, message: BackgroundMessage, frameId?: number): Promise<unknown> {
  return send(tabId, message, frameId).catch(() => undefined);
}

/** True when somebody answered. */
function reach(tabId: number, message: BackgroundMessage, frameId?: number): Promise<boolean> {
  return send(tabId, message, frameId).then(
    () => true,
    () => false,
  );
}

/** True when the top frame took it. */
export async function showBanner(tabId: number, banner: BannerData): Promise<boolean> {
  const { frameId, finding } = banner;
  const drawn = { view: bannerView(banner), style: styleFor(banner), frameId, finding };
  return reach(tabId, { name: "showBanner", banner: drawn }, TOP);
}

export async function hideBanner(tabId: number): Promise<void> {
  await reach(tabId, { name: "hideBanner" }, TOP);
}

/** Asks every frame for the verdict it holds. False where nobody reads. */
export async function rescan(tabId: number): Promise<boolean> {
  return reach(tabId, { name: "rescan" });
}

export async function highlightEvidence(
  tabId: number,
  frameId: number,
  evidence: Data<ToContent, "highlightEvidence">,
): Promise<boolean> {
  return (await query(tabId, { name: "highlightEvidence", ...evidence }, frameId)) === true;
}

/** Where the top frame is; undefined where no extension may read, or the page is too busy to answer. */
export async function describePage(tabId: number): Promise<PageDescription | undefined> {
  const { success, data } = pageSchema.safeParse(
    await inTime(query(tabId, { name: "describePage" }, TOP)),
  );
  return success ? data : undefined;
}

/** What a frame says, and what the links in it to `link` say; undefined as for `describePage`. */
export async function readWords(
  tabId: number,
  frameId: number,
  link?: string,
): Promise<FrameWords | undefined> {
  const { success, data } = wordsSchema.safeParse(
    await inTime(query(tabId, { name: "readWords", link }, frameId)),
  );
  return success ? data : undefined;
}

function inTime(reply: Promise<unknown>): Promise<unknown> {
  return Promise.race([reply, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
