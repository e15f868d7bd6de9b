import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { browser } from "wxt/browser";

/** Something that is fetched: not there yet, not to be had, or there. */
export type Loaded<T> =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "ready"; readonly value: T };

/** Changes with every page that is opened or every letter typed, which is too often for those who do not show it. */
const OFTEN = ["history", "begun"];

/**
 * Fetches something and fetches it again whenever anything stored changes.
 * @param only the stored thing that matters, by its key; otherwise everything but what changes all the time
 * @returns what there is, and a function that fetches again
 */
export function useLoaded<T>(load: () => Promise<T>, only?: string): [Loaded<T>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: "loading" });
  const busy = useRef<() => Promise<T>>(undefined);
  const isDue = useRef(false);
  const reload = useCallback(() => {
    // What changes while it is being fetched is fetched once more afterwards, however often it changes.
    if (busy.current === load) {
      isDue.current = true;
      return;
    }
    busy.current = load;
    const settle = (next: Loaded<T>) => {
      if (busy.current !== load) return;
      busy.current = undefined;
      setLoaded(next);
      const again = isDue.current;
      isDue.current = false;
      if (again) reload();
    };
    load().then(
      (value) => settle({ state: "ready", value }),
      () => settle({ state: "failed" }),
    );
  }, [load]);
  useEffect(() => {
    reload();
    const listen = (changes: object) => {
      const keys = Object.keys(changes);
      if (only ? keys.includes(only) : !keys.every((key) => OFTEN.includes(key))) reload();
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, [reload, only]);
  return [loaded, reload];
}
