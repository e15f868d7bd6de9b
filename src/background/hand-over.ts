import { browser } from "wxt/browser";
import type { HandedOver } from "../messages.ts";

/** Texts kept for pages of ours that are open; older ones are let go. */
const MAX_KEPT = 5;
const KEY = "handedOver";
/** What is longer is cut, in UTF-16 code units: memory that is full would keep nothing at all. */
const MAX_TEXT = 100_000;
const MAX_URL = 8192;
const MAX_TITLE = 2000;

type Kept = readonly (HandedOver & { readonly id: string })[];

/** Keeps a text for a page of ours to pick up, in memory until the browser is closed. @returns its id */
export async function handOver({ text, url, title }: HandedOver): Promise<string> {
  const id = crypto.randomUUID();
  const kept = await readKept();
  const handed = {
    id,
    text: text.slice(0, MAX_TEXT),
    url: url.slice(0, MAX_URL),
    title: title.slice(0, MAX_TITLE),
  };
  await browser.storage.session.set({ [KEY]: [...kept, handed].slice(-MAX_KEPT) });
  return id;
}

export async function getHandedOver(id: string): Promise<HandedOver | undefined> {
  const found = (await readKept()).find((one) => one.id === id);
  return found && { text: found.text, url: found.url, title: found.title };
}

async function readKept(): Promise<Kept> {
  const { [KEY]: kept } = await browser.storage.session.get(KEY);
  return (kept as Kept | undefined) ?? [];
}
