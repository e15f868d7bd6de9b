/** The longest our work holds the page's thread at a stretch, in milliseconds. */
const SLICE_MS = 8;
/** A page that never rests still lets us on after this long, in milliseconds. */
const PATIENCE_MS = 250;

interface Scheduler {
  postTask?(task: () => void, options: { priority: "background" }): Promise<void>;
}

/** Lets the page work, and resolves when it has. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler };
  return new Promise((resolve) => {
    setTimeout(resolve, scheduler?.postTask ? PATIENCE_MS : 0);
    scheduler?.postTask?.(resolve, { priority: "background" }).catch(() => {});
  });
}

/**
 * Resolves when the browser has just drawn the page, so that it knows style and layout and need not work them out for us;
 * soon where it draws nothing.
 */
export function drawn(): Promise<void> {
  if (document.hidden) return pause();
  return new Promise((resolve) => {
    setTimeout(resolve, 2 * PATIENCE_MS);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

/** Resolves when the page has nothing better to do, at the latest after `timeout` milliseconds. */
export function idle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "function")
      requestIdleCallback(() => resolve(), { timeout });
    else setTimeout(resolve, 1);
  });
}

/**
 * Works through the steps, pausing whenever a slice of time is used up. Gives what the steps return;
 * undefined when the signal stopped it. Steps that ask for style or layout yield `true` before they begin to.
 */
export async function inSlices<T>(
  steps: Generator<true | undefined, T>,
  signal: AbortSignal,
): Promise<T | undefined> {
  let rest = pause;
  for (let until = performance.now() + SLICE_MS; ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (step.value) rest = drawn;
    else if (performance.now() < until) continue;
    await rest();
    if (signal.aborted) return undefined;
    until = performance.now() + SLICE_MS;
  }
}

/** Takes steps for some milliseconds; true when they came to their end. */
export function* forAWhile(
  steps: Generator<undefined, void>,
  milliseconds: number,
): Generator<undefined, boolean> {
  for (const end = performance.now() + milliseconds; performance.now() < end; yield)
    if (steps.next().done) return true;
  return false;
}
