import { browser } from "wxt/browser";
import type { Data, FromPages, Reply } from "../messages.ts";

/** A background that is stopped while it starts leaves a message without an answer: so long is waited, in milliseconds. */
const PATIENCE = { first: 5_000, last: 30_000 };
/** What changes nothing can be asked again. */
const ONLY_READS = /^(get|list|measure)/;

/**
 * Asks the background; what only reads is asked once more when no answer came.
 * @throws when the background does not answer
 */
export async function ask<Name extends keyof FromPages>(
  name: Name,
  data: Data<FromPages, Name>,
): Promise<Reply<FromPages, Name>> {
  const send = (patience: number) => answered(name, { ...(data as object), name }, patience);
  const reply = ONLY_READS.test(name)
    ? await send(PATIENCE.first).catch(() => send(PATIENCE.last))
    : await send(PATIENCE.last);
  return (reply ?? undefined) as Reply<FromPages, Name>;
}

async function answered(name: string, message: object, patience: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  const reply = await Promise.race([browser.runtime.sendMessage(message), silence]);
  clearTimeout(timer);
  // Chromium gives undefined, too, where the background was stopped before it answered.
  if (reply === undefined) throw new Error(`no answer to ${name}`);
  return reply;
}
