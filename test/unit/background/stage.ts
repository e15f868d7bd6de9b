import { vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { startBackground } from "../../../src/background/start.ts";
import type { DrawnBanner } from "../../../src/banner/model.ts";
import type { Tree } from "../../../src/banner/tree.ts";
import type { Finding, Level, Scheme, Verdict } from "../../../src/detect/verdict.ts";
import type { BackgroundMessage, FrameWords, PageDescription } from "../../../src/messages.ts";
import { speak } from "../ui/texts.ts";

const getTab = fakeBrowser.tabs.get;

/** A tab with a page in it, as its content scripts answer. */
export interface Place {
  readonly tabId: number;
  readonly frameId?: number;
  readonly url?: string;
}

export const PAGE = "https://shop.example.com/credit?id=7#top";

/** What the content scripts were told, newest last. */
interface Told {
  readonly tabId: number;
  readonly message: BackgroundMessage;
  readonly frameId?: number;
}

/** The background with everything around it played by the test. */
export function openStage() {
  fakeBrowser.reset();
  speak("en");
  const told: Told[] = [];
  const pages = new Map<number, PageDescription | undefined>();
  const privately = new Set<number>();
  const busy = new Set<number>();
  let held: { name: BackgroundMessage["name"]; released: Promise<void> } | undefined;
  let clock = 1;
  let highlighted = true;
  let words: FrameWords | undefined;
  vi.spyOn(fakeBrowser.tabs, "sendMessage").mockImplementation((async (
    tabId: number,
    message: BackgroundMessage,
    options: { frameId?: number },
  ) => {
    const page = pages.get(tabId);
    if (message.name === held?.name) await held.released;
    if (!page) throw new Error("Receiving end does not exist.");
    told.push({ tabId, message, frameId: options?.frameId });
    if (message.name === "describePage") return busy.has(tabId) ? undefined : page;
    if (message.name === "readWords") return words;
    return message.name === "highlightEvidence" ? highlighted : undefined;
  }) as never);
  vi.spyOn(fakeBrowser.tabs, "get").mockImplementation(async (tabId) =>
    pages.has(tabId) ? ({ id: tabId, incognito: privately.has(tabId) } as never) : getTab(tabId),
  );
  const menus: { readonly id?: string; readonly title?: string }[] = [];
  let chooseMenu: (clicked: object, tab: object) => Promise<void> = async () => {};
  vi.spyOn(fakeBrowser.contextMenus, "removeAll").mockImplementation(async () => {
    menus.length = 0;
  });
  vi.spyOn(fakeBrowser.contextMenus, "create").mockImplementation(((menu: object) =>
    menus.push(menu)) as never);
  vi.spyOn(fakeBrowser.contextMenus.onClicked, "addListener").mockImplementation(((
    listener: typeof chooseMenu,
  ) => {
    chooseMenu = listener;
  }) as never);
  const commands: ((command: string) => Promise<void>)[] = [];
  Object.assign(fakeBrowser.commands, {
    onCommand: { addListener: (obey: (typeof commands)[number]) => commands.push(obey) },
  });
  startBackground();
  const say = (tabId: number, status: string) =>
    fakeBrowser.tabs.onUpdated.trigger(tabId, { status } as never, {} as never);

  const send = async (message: unknown, sender: unknown): Promise<unknown> => {
    const [reply] = await fakeBrowser.runtime.onMessage.trigger(
      message,
      sender as never,
      () => undefined,
    );
    return reply ?? undefined;
  };
  return {
    told,
    /** What a page answers when it is asked where it is; undefined: it has no content script. */
    setPage(tabId: number, url: string | undefined, title = "A title") {
      pages.set(tabId, url === undefined ? undefined : { url, title, began: clock++ });
    },
    /** Answers to such messages come late, as the page was when it was asked: when what this gives is called. */
    holdBack(name: BackgroundMessage["name"]): () => void {
      let release = () => {};
      const released = new Promise<void>((resolve) => {
        release = resolve;
      });
      held = { name, released };
      return () => {
        held = undefined;
        release();
      };
    },
    /** The page has no time to say where it is. */
    setBusy: (tabId: number) => busy.add(tabId),
    /** A tab of a private window. */
    setPrivate: (tabId: number) => privately.add(tabId),
    menus,
    chooseMenu: (clicked: object, tab: object) => chooseMenu(clicked, tab),
    /** What a frame answers when it is asked for its words. */
    setWords(said: FrameWords) {
      words = said;
    },
    setHighlighted(found: boolean) {
      highlighted = found;
    },
    async find(place: Place, verdict: Verdict) {
      const { tabId, url = PAGE } = place;
      const { began = clock++ } = pages.get(tabId) ?? {};
      if (!pages.has(tabId)) pages.set(tabId, { url, title: "A title", began });
      return send({ name: "verdictFound", url, title: "A title", began, verdict }, senderOf(place));
    },
    fromContent: (message: unknown, place: Place, more: object = {}) =>
      send(message, { ...senderOf(place), ...more }),
    fromPopup: (message: unknown) =>
      send(message, {
        id: fakeBrowser.runtime.id,
        url: fakeBrowser.runtime.getURL("/popup.html"),
      }),
    send,
    /** The browser stopped the background and starts it anew. */
    restart() {
      fakeBrowser.runtime.onMessage.removeAllListeners();
      fakeBrowser.tabs.onUpdated.removeAllListeners();
      fakeBrowser.alarms.onAlarm.removeAllListeners();
      startBackground();
    },
    /** A person presses the keys of a command. */
    pressKeys: (command: string) => commands.at(-1)?.(command),
    /** What the browser says of a tab; with "loading" another document comes into it. */
    navigate(tabId: number, status: string) {
      const page = pages.get(tabId);
      if (page && status === "loading") pages.set(tabId, { ...page, began: clock++ });
      return say(tabId, status);
    },
    /** The browser says late that a tab loads: its document is there already. */
    sayLoading: (tabId: number) => say(tabId, "loading"),
    badge: (tabId: number) => fakeBrowser.action.getBadgeText({ tabId }),
    /** The banner that the top frame of a tab shows now. */
    banner(tabId: number): SeenBanner | undefined {
      const last = told
        .filter((one) => one.tabId === tabId && one.frameId === 0)
        .map(({ message }) => message)
        .findLast(({ name }) => name === "showBanner" || name === "hideBanner");
      return last?.name === "showBanner" ? seen(last.banner) : undefined;
    },
  };
}

/** What a person sees of a banner, and where its evidence stands. */
interface SeenBanner extends Pick<DrawnBanner, "frameId" | "finding" | "style"> {
  readonly level: string | undefined;
  readonly size: string | undefined;
  readonly lang: string | undefined;
  readonly text: string;
  readonly marks: readonly string[];
}

function seen({ view, style, frameId, finding }: DrawnBanner): SeenBanner {
  const marks: string[] = [];
  const textOf = (tree: Tree): string => {
    if (typeof tree === "string") return tree;
    const [tag, , ...children] = tree;
    const text = children.map(textOf).join("");
    if (tag === "mark") marks.push(text);
    return text;
  };
  const text = textOf(view);
  const { "data-level": level, "data-size": size, lang } = view[1];
  return { level, size, lang, text, marks, style, frameId, finding };
}

function senderOf({ tabId, frameId = 0, url = PAGE }: Place) {
  return { id: fakeBrowser.runtime.id, tab: { id: tabId, index: 3, windowId: 1 }, frameId, url };
}

export function finding(
  level: Finding["level"],
  scheme: Scheme,
  quote = "花呗套现加微信",
): Finding {
  return {
    pattern: `${scheme}.test`,
    scheme,
    level,
    passage: 0,
    quote,
    start: 10,
    end: 10 + quote.length,
    marks: [{ start: 12, end: 14 }],
    clues: [{ id: "contact-private", weight: 2 }],
  };
}

export function verdict(level: Level, ...findings: Finding[]): Verdict {
  return {
    level,
    schemes: [...new Set(findings.map(({ scheme }) => scheme))],
    findings,
    passages: 5,
    flagged: findings.length,
    truncated: false,
    listVersion: "1.0.0",
  };
}

export const WARNING = verdict("warning", finding("warning", "cash-out"));
export const CAUTION = verdict("caution", finding("caution", "unfreeze"));
export const NOTHING = verdict("none");
