import { ownHosts } from "../page/shadow.ts";
import { press } from "./dom.ts";
import { hearFirst } from "./first.ts";
import { keepShown } from "./keep-shown.ts";
import type { BannerAction, BannerData } from "./model.ts";
import { type BannerHandlers, bannerView } from "./view.ts";

/** The in-page warning of a document. Nothing of it is in the page until it is shown. */
export interface Banner {
  /**
   * Shows the banner in a style sheet, or changes what it says. The same data again changes nothing; a new lead alone
   * takes its place in words that stay, with the focus that a person has in them.
   */
  show(data: BannerData, style?: string): void;
  /** Takes it away and gives the focus back. */
  hide(): void;
}

/** Where it says what stands before the quote. */
const LEAD = "blockquote span";

/** Prepares a banner without touching the page. */
export function createBanner(document: Document, handlers: BannerHandlers): Banner {
  let shown:
    | {
        key: string;
        stop: AbortController;
        back: Element | undefined;
        host: HTMLElement;
        view: HTMLElement;
      }
    | undefined;

  function show(data: BannerData, style = ""): void {
    const key = JSON.stringify(data, (name, value) => (name === "lead" ? 0 : value));
    if (shown?.key === key) {
      (shown.view.querySelector(LEAD) as Element).textContent = data.words.lead;
      return;
    }
    hide();
    const stop = new AbortController();
    const host = document.createElement("div");
    ownHosts.add(host);
    const root = host.attachShadow({ mode: "closed" });
    const view = bannerView(document, data, { ...handlers, act });
    root.append(view);
    const addStyle = styler(root, style);
    const dress = () => {
      addStyle();
      // A page may zoom its root out and its body in.
      view.style.zoom = String(1 / (host.currentCSSZoom || 1));
    };
    const now = { key, stop, back: undefined as Element | undefined, host, view };
    shown = now;
    hearFirst((event) => hear(event, host, root), stop.signal);
    host.addEventListener("focusin", ({ relatedTarget }) => {
      if (relatedTarget instanceof Element) now.back = relatedTarget;
    });
    document.addEventListener(
      "keydown",
      (event) => {
        if (event.key === "Escape" && event.isTrusted && !event.defaultPrevented && isOurs(host))
          act("dismiss");
      },
      { signal: stop.signal },
    );
    keepShown(host, dress, stop.signal);
  }

  /** What a person does in the banner is nobody else's business. */
  function hear(event: Event, host: HTMLElement, root: ShadowRoot): void {
    if (event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    const { key } = event as KeyboardEvent;
    if (event.type === "keydown" && key === "Escape") act("dismiss");
    if (event.type !== "click") return;
    const { detail, clientX, clientY } = event as MouseEvent;
    press(detail ? root.elementFromPoint(clientX, clientY) : root.activeElement);
  }

  function act(action: BannerAction): void {
    if (action === "dismiss") hide();
    handlers.act(action);
  }

  /** Esc is ours while the focus is in the banner or nowhere; elsewhere it belongs to the page. */
  function isOurs(host: HTMLElement): boolean {
    const { activeElement, body } = document;
    return !activeElement || activeElement === host || activeElement === body;
  }

  function hide(): void {
    if (!shown) return;
    const { stop, back, host } = shown;
    const hadFocus = document.activeElement === host;
    shown = undefined;
    stop.abort();
    if (hadFocus && back instanceof HTMLElement && back.isConnected) back.focus();
  }

  return { show, hide };
}

/** Gives a function that puts a style sheet into a shadow root, again where the page took it out by adopting the host. */
function styler(root: ShadowRoot, css: string): () => void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const add = () => {
      if (!root.adoptedStyleSheets.length) root.adoptedStyleSheets = [sheet];
    };
    add();
    return add;
  } catch {
    const style = document.createElement("style");
    style.textContent = css;
    root.append(style);
    return () => {};
  }
}
