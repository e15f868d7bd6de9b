import { ownHosts } from "../page/shadow.ts";
import { draw } from "./draw.ts";
import { hearFirst } from "./first.ts";
import { keepShown } from "./keep-shown.ts";
import type { BannerAction, DrawnBanner } from "./model.ts";

/** The in-page warning of a document. Nothing of it is in the page until it is shown. */
export interface Banner {
  /** Shows the banner, or changes what it says and leaves the rest of it, and the focus in it, where they are. */
  show(drawn: DrawnBanner): void;
  /** Takes it away and gives the focus back. */
  hide(): void;
}

/** What a click in the banner leads to; all of it harmless. */
export interface BannerHandlers {
  act(action: BannerAction): void;
  /** Resolves to false when the evidence is gone from the page. */
  showEvidence(drawn: DrawnBanner): Promise<boolean>;
}

interface Shown {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly stop: AbortController;
  readonly dress: () => void;
  drawn: DrawnBanner;
  view?: HTMLElement;
  /** What had the focus before a person came in. */
  back?: Element;
}

/** Prepares a banner without touching the page. */
export function createBanner(document: Document, handlers: BannerHandlers): Banner {
  let shown: Shown | undefined;

  function show(drawn: DrawnBanner): void {
    const isNew = !shown;
    shown ??= open(drawn);
    shown.drawn = drawn;
    shown.view = draw(shown.root, drawn.view);
    if (isNew) keepShown(shown.host, shown.dress, shown.stop.signal);
    else shown.dress();
  }

  function open(drawn: DrawnBanner): Shown {
    const stop = new AbortController();
    const host = document.createElement("div");
    ownHosts.add(host);
    const root = host.attachShadow({ mode: "closed" });
    const style = styler(root);
    const now: Shown = { host, root, stop, drawn, dress };
    function dress() {
      style(now.drawn.style);
      // A page may zoom its root out and its body in.
      if (now.view) now.view.style.zoom = String(1 / (host.currentCSSZoom || 1));
    }
    hearFirst((event) => hear(event, now), stop.signal);
    root.addEventListener("click", ({ isTrusted, target }) => {
      if (isTrusted) press(target as Element);
    });
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
    return now;
  }

  /** What a person does in the banner is nobody else's business. */
  function hear(event: Event, { host, root }: Shown): void {
    if (event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    const { key } = event as KeyboardEvent;
    if (event.type === "keydown" && key === "Escape") act("dismiss");
    if (event.type !== "click") return;
    const { detail, clientX, clientY } = event as MouseEvent;
    press(detail ? root.elementFromPoint(clientX, clientY) : root.activeElement);
  }

  /** Does what a click on an element of the banner does. */
  async function press(element: Element | null): Promise<void> {
    const button = element?.closest("button");
    const action = button?.dataset.act;
    if (!button || !shown) return;
    if (action !== "show") act(action as BannerAction);
    else if (!(await handlers.showEvidence(shown.drawn))) {
      button.textContent = button.dataset.gone ?? "";
      button.disabled = true;
    }
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

/** Gives a function that keeps a style sheet in a shadow root, again where the page took it out by adopting the host. */
function styler(root: ShadowRoot): (css: string) => void {
  try {
    const sheet = new CSSStyleSheet();
    let written = "";
    root.adoptedStyleSheets = [sheet];
    return (css) => {
      if (css !== written) sheet.replaceSync(css);
      written = css;
      if (!root.adoptedStyleSheets.length) root.adoptedStyleSheets = [sheet];
    };
  } catch {
    const style = document.createElement("style");
    root.append(style);
    return (css) => {
      if (style.textContent !== css) style.textContent = css;
    };
  }
}
