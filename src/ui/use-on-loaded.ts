import { useEffect } from "preact/hooks";
import { browser } from "wxt/browser";

/** Calls back whenever a tab begins or has ended loading a page, as after a reload. */
export function useOnLoaded(callback: () => void): void {
  useEffect(() => {
    const listen = (_: number, { status }: { status?: string }) => {
      if (status) callback();
    };
    browser.tabs.onUpdated.addListener(listen);
    return () => browser.tabs.onUpdated.removeListener(listen);
  }, [callback]);
}
