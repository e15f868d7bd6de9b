import { i18n } from "#i18n";
import { LANGUAGES } from "../../language/languages.ts";
import type { SettingsState } from "../../messages.ts";
import { REGIONS } from "../../settings/model.ts";
import { languageName } from "../language.ts";
import { useChange } from "../use-change.ts";
import { Select } from "./Field.tsx";
import { ProgressLine } from "./Status.tsx";

/** Language and region; also on the page after installation. */
export function LanguageSettings({
  settings: stored,
  locked,
}: Pick<SettingsState, "settings" | "locked">) {
  const [settings, progress, change] = useChange(stored);
  return (
    <>
      <Select
        label={i18n.t("options.language")}
        hint={i18n.t("options.languageHint")}
        locked={locked.includes("language")}
        value={settings.language}
        values={["auto", ...LANGUAGES]}
        nameOf={languageName}
        change={(language) => change({ language })}
      />
      <Select
        label={i18n.t("options.region")}
        hint={i18n.t("options.regionHint")}
        locked={locked.includes("region")}
        value={settings.region}
        values={["auto", ...REGIONS]}
        nameOf={(region) => i18n.t(`options.regions.${region}`)}
        change={(region) => change({ region })}
      />
      <ProgressLine progress={progress} />
    </>
  );
}
