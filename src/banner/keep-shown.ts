import { drawn } from "../page/slices.ts";

/** How often the banner comes back within a while, in milliseconds; the badge tells in between. */
const MAX_RETURNS = 6;
const WHILE = 60_000;
/** How often we look whether it is still what a person sees, in milliseconds. */
const LOOK = 1_000;
/** A place inside the banner, below its upper edge, in CSS pixels. */
const INSIDE = 20;

/**
 * Shows a popover and shows it again when the page hides, covers or removes it: a later popover or dialog, a removed
 * element or attribute, another root. Rests after a few times, since a page that fights on would only flicker.
 * Until the signal is aborted, which takes it away.
 * @param dress gives the host what a page can take from it without hiding it; called again and again
 */
export function keepShown(host: HTMLElement, dress: () => void, signal: AbortSignal): void {
  const { ownerDocument: document } = host;
  let returns: number[] = [];

  const observer = new MutationObserver(restore);
  const show = () => {
    observer.disconnect();
    for (const { name } of [...host.attributes]) if (name !== "popover") host.removeAttribute(name);
    host.popover = "manual";
    const home = homeOf(document);
    if (host.parentNode !== home) home.append(host);
    dress();
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
    observer.observe(home, { childList: true, attributeFilter: ["open"] });
    observer.observe(host, { attributes: true });
  };
  function restore(): void {
    if (!isIntact(host, document)) comeBack();
  }
  function comeBack(): void {
    // A document that is written anew has no root for a moment.
    if (!document.documentElement) return;
    const now = Date.now();
    returns = returns.filter((time) => now - time < WHILE);
    if (returns.length >= MAX_RETURNS) return;
    returns.push(now);
    show();
  }
  // A page may keep events to itself and cover us from a shadow tree or by filling the screen.
  const look = async () => {
    if (document.hidden) return;
    await drawn();
    if (signal.aborted) return;
    dress();
    if (isIntact(host, document) && isOnTop(host, document)) return;
    comeBack();
  };
  // What opens later stands above what opened before.
  const onToggle = (event: Event) => {
    const isOver =
      event.isTrusted &&
      event.target !== host &&
      (event as ToggleEvent).newState === "open" &&
      (event.target as Element).matches(":popover-open, dialog:modal");
    if (isOver) comeBack();
    else restore();
  };
  document.addEventListener("toggle", onToggle, { capture: true, signal });
  const timer = setInterval(() => void look(), LOOK);
  signal.addEventListener("abort", () => {
    clearInterval(timer);
    observer.disconnect();
    host.remove();
  });
  show();
}

/** Where the banner is seen and can be used: in a modal dialog or what fills the screen, all else is dead; or the root. */
function homeOf(document: Document): Element {
  const modals = [...document.getElementsByTagName("dialog")].filter((one) =>
    one.matches(":modal"),
  );
  const full = document.fullscreenElement;
  // What is replaced by a picture or a frame shows nothing that stands inside of it.
  const isHome = full && !/^(video|iframe|img|canvas|object|embed)$/.test(full.localName);
  return modals.pop() ?? (isHome ? full : document.documentElement);
}

function isIntact(host: HTMLElement, document: Document): boolean {
  return (
    host.parentNode === homeOf(document) &&
    host.matches(":popover-open") &&
    host.attributes.length === 1
  );
}

function isOnTop(host: HTMLElement, document: Document): boolean {
  const { left, width, top } = host.getBoundingClientRect();
  return !width || document.elementFromPoint(left + width / 2, top + INSIDE) === host;
}
