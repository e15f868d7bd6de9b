import { browser } from "wxt/browser";
import { LIST_INFO } from "../patterns/info.generated.ts";
import { readPolicy } from "../settings/policy.ts";
import { seenListStore } from "../settings/stores.ts";

/** After installation: one page that says what this does. What is new in the list is no news then. */
export async function welcome(): Promise<void> {
  await newsSeen();
  const { showWelcome } = await readPolicy();
  if (showWelcome) await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}

/** Whether the list is another than the one the person was told about. */
export async function hasNews(): Promise<boolean> {
  return (await seenListStore.get()) !== LIST_INFO.version;
}

export async function newsSeen(): Promise<void> {
  await seenListStore.set(LIST_INFO.version);
}
