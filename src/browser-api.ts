/** The part of the extension interface that content scripts use, without the weight of the polyfill. */
interface ContentApi {
  readonly runtime?: {
    readonly id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    readonly onMessage: {
      addListener(
        listener: (
          message: unknown,
          sender: unknown,
          respond: (reply: unknown) => void,
        ) => boolean | undefined,
      ): void;
    };
  };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

const globals = globalThis as { browser?: ContentApi; chrome?: ContentApi };

/** The browser's own extension interface; undefined outside an extension. */
export const browserApi: ContentApi | undefined = globals.browser ?? globals.chrome;

/** True while the extension that started this script is still there: an update or removal takes it away. */
export function isExtensionAlive(): boolean {
  return browserApi?.runtime?.id !== undefined;
}
