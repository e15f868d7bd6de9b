import { useCallback } from "preact/hooks";
import { browser } from "wxt/browser";
import { regionOf } from "../guidance/pick.ts";
import { DEFAULT_SETTINGS, type Region } from "../settings/model.ts";
import { ask } from "./ask.ts";
import { useLoaded } from "./use-loaded.ts";

/** The region whose guidance comes first. Guidance does not wait for the settings, nor need them. */
export function useRegion(): Region {
  const load = useCallback(() => ask("getSettings", {}), []);
  const [loaded] = useLoaded(load);
  const { region } = loaded.state === "ready" ? loaded.value.settings : DEFAULT_SETTINGS;
  return region === "auto" ? regionOf(browser.i18n.getUILanguage()) : region;
}
