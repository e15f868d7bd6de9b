/** Everything a click or a key comes as; a page that stops one of the first keeps the last from happening. */
const TYPES = ["pointerdown", "mousedown", "touchstart", "touchend", "keydown", "keyup", "click"];

/** Scripts of one extension share a world of their own in a page; the page has no way to it. */
const shared = globalThis as { unlockScamGuardHears?: (event: Event) => void };

/** Listens before any script of the page can, which could stop what a person does in the banner. */
export function listenFirst(window: Window): void {
  for (const type of TYPES)
    window.addEventListener(type, (event) => shared.unlockScamGuardHears?.(event), true);
}

/** Says who hears first, until the signal is aborted. */
export function hearFirst(hear: (event: Event) => void, signal: AbortSignal): void {
  shared.unlockScamGuardHears = hear;
  signal.addEventListener("abort", () => {
    if (shared.unlockScamGuardHears === hear) shared.unlockScamGuardHears = undefined;
  });
}
