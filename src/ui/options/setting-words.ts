import { i18n } from "#i18n";
import { SCHEMES } from "../../detect/verdict.ts";
import type { Settings } from "../../settings/model.ts";
import { languageName } from "../language.ts";
import { schemeNames } from "../names.ts";

/** A setting as this page calls it. */
export function settingName(name: keyof Settings): string {
  switch (name) {
    case "cautions":
      return i18n.t("options.cautions");
    case "mutedSchemes":
      return i18n.t("options.schemes");
    case "region":
      return i18n.t("options.region");
    case "language":
      return i18n.t("options.language");
    case "bannerSize":
      return i18n.t("options.size");
    case "markColor":
      return i18n.t("options.mark");
    case "history":
      return i18n.t("history.keep");
  }
}

/** What a setting is, as this page says it. */
export function settingValue(name: keyof Settings, settings: Settings): string {
  switch (name) {
    case "cautions":
    case "history":
      return i18n.t(settings[name] ? "backup.on" : "backup.off");
    case "mutedSchemes": {
      const shown = SCHEMES.filter((scheme) => !settings.mutedSchemes.includes(scheme));
      return schemeNames(shown) || i18n.t("report.none");
    }
    case "region":
      return i18n.t(`options.regions.${settings.region}`);
    case "language":
      return languageName(settings.language);
    case "bannerSize":
      return i18n.t(`options.sizes.${settings.bannerSize}`);
    case "markColor":
      return i18n.t(`options.marks.${settings.markColor}`);
  }
}
