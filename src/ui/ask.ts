import { browser } from "wxt/browser";
import type { Data, FromPages, Reply } from "../messages.ts";

/** A background that is stopped while it starts leaves a message unanswered: after so long, in milliseconds, it is repeated. */
const PATIENCE = 5_000;
/** What changes nothing can be asked again. */
const ONLY_READS = /^(get|list|measure)/;

/**
 * Asks the background; what only reads is asked once more where no answer comes.
 * @throws when the background does not answer
 */
export async function ask<Name extends keyof FromPages>(
  name: Name,
  data: Data<FromPages, Name>,
): Promise<Reply<FromPages, Name>> {
  const send = (): Promise<unknown> =>
    browser.runtime.sendMessage({ ...(data as object), name } as never);
  const reply = await (ONLY_READS.test(name) ? twice(send) : send());
  // It was stopped before it answered.
  if (reply === undefined) throw new Error(`no answer to ${name}`);
  return (reply ?? undefined) as Reply<FromPages, Name>;
}

/** The first answer of two; the second is asked for where the first is late, or will never come. */
async function twice(send: () => Promise<unknown>): Promise<unknown> {
  const first = send();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  try {
    const reply = await Promise.race([first, silence]);
    if (reply !== undefined) return reply;
  } finally {
    clearTimeout(timer);
  }
  const second = send();
  return Promise.race([first.then((reply) => (reply === undefined ? second : reply)), second]);
}
