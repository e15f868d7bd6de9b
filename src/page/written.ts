import { methods } from "./nodes.ts";
import { parentOf } from "./seen.ts";

/** What a person writes in that is no field; with "false" it only stands in such a thing. */
const EDITOR = '[contenteditable]:not([contenteditable="false"])';
/** What a person has written in. */
const written = new WeakSet<object>();

/** Notes which editors a person writes in, until the signal is aborted; a page cannot pretend it. */
export function watchWriting(window: Window | null, signal: AbortSignal): void {
  const note = (event: Event) => {
    const { isTrusted, type } = event;
    // The field itself, where the event says no more than the component it is in.
    const [target] = event.composedPath();
    if (!isTrusted || !(target instanceof Element)) return;
    const editor = methods().closest.call(target, EDITOR);
    // Something may be pasted onto a page in which nothing can be written.
    written.add(editor ?? (type === "paste" ? event : target));
  };
  for (const type of ["beforeinput", "paste"])
    window?.addEventListener(type, note, { capture: true, signal });
}

/** Whether a person has written in this editor: what is in it is no longer the page's. */
export function isWritten(element: Element): boolean {
  return written.has(element);
}

/** Whether something stands in such an editor. */
export function isInsideWritten(element: Element): boolean {
  let at: Element | null = element;
  while (at && !isWritten(at)) at = parentOf(at);
  return !!at;
}
