import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Begun } from "../../reports/report.ts";
import { ask } from "../ask.ts";

/**
 * Keeps a report as soon as the person has touched its form: the popup is closed without a word when a link in it is
 * followed.
 * @param begun as it stands; false where there is nothing to keep
 * @returns where the form stands, and what lets it go
 */
export function useKept(
  begun: Begun | false,
): [RefObject<HTMLDivElement | null>, letGo: () => Promise<void>] {
  const place = useRef<HTMLDivElement>(null);
  const isTouched = useRef(false);
  const text = JSON.stringify(begun);
  const keep = () => {
    if (begun && isTouched.current) ask("keepBegun", { begun }).catch(() => undefined);
  };
  // Before the browser has painted: what is ticked last may be the last before the popup is closed.
  useLayoutEffect(keep, [text]);
  useEffect(() => {
    const listening = new AbortController();
    for (const type of ["click", "auxclick", "input"])
      place.current?.addEventListener(
        type,
        () => {
          isTouched.current = true;
          keep();
        },
        { capture: true, signal: listening.signal },
      );
    return () => listening.abort();
  });
  return [
    place,
    async () => {
      if (!begun) return;
      isTouched.current = false;
      await ask("keepBegun", {}).catch(() => undefined);
    },
  ];
}
