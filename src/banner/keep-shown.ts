/** How often the banner comes back within a while, in milliseconds, before it leaves the field to the badge. */
const MAX_RETURNS = 6;
const WHILE = 10_000;

/**
 * Shows a popover and shows it again when the page hides, covers or removes it: a later popover or dialog, a removed
 * element or attribute. Gives up after a few times, since a page that fights on would only flicker.
 * Until the signal is aborted, which takes it away.
 */
export function keepShown(host: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument: document } = host;
  let returns: number[] = [];

  const observer = new MutationObserver(restore);
  const show = () => {
    observer.disconnect();
    for (const { name } of [...host.attributes]) if (name !== "popover") host.removeAttribute(name);
    host.popover = "manual";
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
    observer.observe(document.documentElement, { childList: true });
    observer.observe(host, { attributes: true });
  };
  function restore(): void {
    if (signal.aborted || isIntact(host)) return;
    comeBack();
  }
  function comeBack(): void {
    const now = Date.now();
    returns = returns.filter((time) => now - time < WHILE);
    if (returns.push(now) > MAX_RETURNS) {
      stop();
      return;
    }
    show();
  }
  // What opens later stands above what opened before.
  const onToggle = (event: Event) => {
    if (!event.isTrusted || event.target === host) return restore();
    if ((event as ToggleEvent).newState === "open" && isTopLayer(event.target as Element))
      comeBack();
  };
  const stop = () => {
    observer.disconnect();
    document.removeEventListener("toggle", onToggle, true);
  };
  document.addEventListener("toggle", onToggle, true);
  signal.addEventListener("abort", () => {
    stop();
    host.remove();
  });
  show();
}

function isIntact(host: HTMLElement): boolean {
  const isThere = host.parentNode === host.ownerDocument.documentElement;
  return isThere && host.matches(":popover-open") && host.attributes.length === 1;
}

function isTopLayer(element: Element): boolean {
  return element.matches(":popover-open, dialog:modal");
}
