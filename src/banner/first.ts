/** Everything a click or a key comes as; a page that stops one of the first keeps the last from happening. */
const TYPES = ["pointerdown", "mousedown", "touchstart", "touchend", "keydown", "keyup", "click"];

let hears: ((event: Event) => void) | undefined;

/** Listens before any script of the page can, which could stop what a person does in the banner. */
export function listenFirst(window: Window): void {
  for (const type of TYPES) window.addEventListener(type, (event) => hears?.(event), true);
}

/** Says who hears first, until the signal is aborted. */
export function hearFirst(hear: (event: Event) => void, signal: AbortSignal): void {
  hears = hear;
  signal.addEventListener("abort", () => {
    if (hears === hear) hears = undefined;
  });
}
