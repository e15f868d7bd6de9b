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
    const home = homeOf(host);
    if (host.parentNode !== home) home.append(host);
    if (host.matches(":popover-open")) host.hidePopover();
    host.showPopover();
    observer.observe(home, { childList: true, attributeFilter: ["open"] });
    observer.observe(host, { attributes: true });
  };
  function restore(): void {
    if (signal.aborted || isIntact(host)) return;
    comeBack();
  }
  function comeBack(): void {
    const now = Date.now();
    returns = returns.filter((time) => now - time < WHILE);
    if (returns.push(now) > MAX_RETURNS) stop();
    else show();
  }
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

/** Where the banner can be used: in an open modal dialog, since everything outside of it is dead; else at the root. */
function homeOf({ ownerDocument }: HTMLElement): Element {
  const modals = [...ownerDocument.querySelectorAll("dialog")].filter((one) =>
    one.matches(":modal"),
  );
  return modals.pop() ?? ownerDocument.documentElement;
}

function isIntact(host: HTMLElement): boolean {
  return (
    host.parentNode === homeOf(host) &&
    host.matches(":popover-open") &&
    host.attributes.length === 1
  );
}
