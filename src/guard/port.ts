import { browserApi, isExtensionAlive } from "../browser-api.ts";
import type {
  BackgroundMessage,
  ContentMessage,
  Data,
  FromContent,
  Reply,
  ToContent,
} from "../messages.ts";

type Handlers = {
  [Name in keyof ToContent]?: (data: Data<ToContent, Name>) => Reply<ToContent, Name>;
};

/** Nobody answers while the background is started, stopped or updated: waits before the next tries, in milliseconds. */
const WAITS = [500, 2_000, 8_000];
/** A background stopped while it starts may leave a message neither answered nor refused: so long is waited, in milliseconds. */
const PATIENCE = 5_000;

/** The way to the background and back. */
export interface Port {
  /** Gives undefined when nobody answered, or something newer of the same name was sent while nobody did. */
  send<Name extends keyof FromContent>(
    message: Extract<ContentMessage, { name: Name }>,
  ): Promise<Reply<FromContent, Name> | undefined>;
  listen(handlers: Handlers): void;
}

/** Opens the way to the background; `onGone` is called when the extension was updated or removed meanwhile. */
export function openPort(onGone: () => void): Port {
  const newest: Record<string, unknown> = {};
  return {
    async send(message) {
      newest[message.name] = message;
      for (const wait of [...WAITS, undefined]) {
        if (!isExtensionAlive()) {
          onGone();
          return undefined;
        }
        try {
          const sent = browserApi?.runtime?.sendMessage(message);
          const reply = await (wait ? Promise.race([sent, giveUp()]) : sent);
          // Chromium gives undefined, not an error, where the background was stopped meanwhile.
          if (reply !== undefined) return (reply ?? undefined) as never;
        } catch {}
        if (wait) await new Promise((resolve) => setTimeout(resolve, wait));
        if (newest[message.name] !== message) return undefined;
      }
      return undefined;
    },
    listen(handlers) {
      browserApi?.runtime?.onMessage.addListener((message, _sender, respond) => {
        const { name } = message as BackgroundMessage;
        const handler = handlers[name] as ((data: unknown) => unknown) | undefined;
        if (handler) respond(handler(message));
        return undefined;
      });
    },
  };
}

function giveUp(): Promise<never> {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE));
}
