import { useCallback, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { regionFor } from "../guidance/pick.ts";
import { DEFAULT_SETTINGS, type Region, type Settings } from "../settings/model.ts";
import { ask } from "./ask.ts";
import { useLoaded } from "./use-loaded.ts";

/**
 * The region whose guidance comes first, and a way to choose another, which is kept as a setting
 * or, where that fails, until the page is closed. Guidance does not wait for the settings, nor need them.
 */
export function useRegion(): [Region, choose: (region: Region) => void] {
  const load = useCallback(() => ask("getSettings", {}), []);
  const [loaded] = useLoaded(load);
  const [chosen, setChosen] = useState<Settings["region"]>();
  const { region } = loaded.state === "ready" ? loaded.value.settings : DEFAULT_SETTINGS;
  const languages = [...navigator.languages, browser.i18n.getUILanguage()];
  const choose = (next: Region) => {
    ask("changeSettings", { settings: { region: next } }).catch(() => setChosen(next));
  };
  return [regionFor(chosen ?? region, languages), choose];
}
