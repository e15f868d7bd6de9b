import { type Browser, browser } from "wxt/browser";
import { answerContent, type Source } from "./content-messages.ts";
import type { Guard } from "./guard.ts";
import { contentMessageSchema, pageMessageSchema } from "./message-schemas.ts";
import { answerPage } from "./page-messages.ts";

type Sender = Browser.runtime.MessageSender;

/**
 * Answers one message, or nothing at all where sender or payload is not what it should be.
 * A content script may say only what content scripts say, however it dresses its message.
 */
export async function route(guard: Guard, message: unknown, sender: Sender): Promise<unknown> {
  if (sender.id !== browser.runtime.id) return undefined;
  if (isOurPage(sender)) {
    const { success, data } = pageMessageSchema.safeParse(message);
    return success ? answerPage(guard, data) : undefined;
  }
  const source = sourceOf(sender);
  if (!source) return undefined;
  const { success, data } = contentMessageSchema.safeParse(message);
  return success ? answerContent(guard, data, source) : undefined;
}

function isOurPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL("/")) ?? false;
}

function sourceOf({ tab, frameId, url, documentLifecycle }: Sender): Source | undefined {
  if (tab?.id === undefined || frameId === undefined || !url) return undefined;
  // A page that is only being prepared is not yet what the tab shows.
  if (documentLifecycle === "prerender") return undefined;
  return { tabId: tab.id, frameId, url, tabIndex: tab.index, windowId: tab.windowId };
}
