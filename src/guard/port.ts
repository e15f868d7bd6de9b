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

/** The way to the background and back. */
export interface Port {
  /** Gives undefined when nobody answered. */
  send<Name extends keyof FromContent>(
    message: Extract<ContentMessage, { name: Name }>,
  ): Promise<Reply<FromContent, Name> | undefined>;
  listen(handlers: Handlers): void;
}

/** Opens the way to the background; `onGone` is called when the extension was updated or removed meanwhile. */
export function openPort(onGone: () => void): Port {
  return {
    async send(message) {
      if (!isExtensionAlive()) {
        onGone();
        return undefined;
      }
      return browserApi?.runtime?.sendMessage(message).catch(() => undefined) as never;
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
