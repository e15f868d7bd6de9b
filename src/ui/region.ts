import { browser } from "wxt/browser";
import { regionOf } from "../guidance/pick.ts";
import type { Region, Settings } from "../settings/model.ts";

/** The region whose guidance comes first. */
export function effectiveRegion({ region }: Pick<Settings, "region">): Region {
  return region === "auto" ? regionOf(browser.i18n.getUILanguage()) : region;
}
