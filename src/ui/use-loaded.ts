import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/** Something that is fetched: not there yet, not to be had, or there. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "ready"; readonly value: T };

/**
 * Fetches something and fetches it again whenever anything stored changes.
 * @returns what there is, and a function that fetches again
 */
export function useLoaded<T>(load: () => Promise<T>): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const latest = useRef(0);
  const reload = useCallback(() => {
    const turn = ++latest.current;
    const settle = (next: Loaded<T>) => turn === latest.current && setLoaded(next);
    load().then(
      (value) => settle({ state: "ready", value }),
      () => settle({ state: "failed" }),
    );
  }, [load]);
  useEffect(() => {
    reload();
    browser.storage.onChanged.addListener(reload);
    return () => browser.storage.onChanged.removeListener(reload);
  }, [reload]);
  return [loaded, reload];
}
