import { browser } from "wxt/browser";
import type { Data, FromPages, Reply } from "../messages.ts";

/**
 * Asks the background.
 * @throws when the background does not answer
 */
export async function ask<Name extends keyof FromPages>(
  name: Name,
  data: Data<FromPages, Name>,
): Promise<Reply<FromPages, Name>> {
  const reply = await browser.runtime.sendMessage({ ...(data as object), name });
  // It was stopped before it answered.
  if (reply === undefined) throw new Error(`no answer to ${name}`);
  return reply ?? undefined;
}
