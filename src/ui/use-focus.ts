import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";

/** Moves the focus to an element when what it shows is another thing, so that nobody is left at nothing. */
export function useFocusOnChange<E extends HTMLElement>(shown: unknown): RefObject<E | null> {
  const element = useRef<E>(null);
  const last = useRef(shown);
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    scrollTo(0, 0);
    element.current?.focus();
  }, [shown]);
  return element;
}
