import { i18n } from "#i18n";
import { SCHEMES } from "../../detect/verdict.ts";
import type { SettingsState } from "../../messages.ts";
import { BANNER_SIZES, MARK_COLORS } from "../../settings/model.ts";
import { schemeName } from "../names.ts";
import { Choice, Locked, Select } from "../parts/Field.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { useChange } from "../use-change.ts";
import { Section } from "./Section.tsx";

/** What is shown, and how: cautions or not, which schemes, size and colour. */
export function ShownSettings({
  settings: stored,
  locked,
}: Pick<SettingsState, "settings" | "locked">) {
  const [settings, progress, change, mute] = useChange(stored);
  const schemesLocked = locked.includes("mutedSchemes");
  return (
    <Section name="shown">
      <Choice
        label={i18n.t("options.cautions")}
        hint={i18n.t("options.cautionsHint")}
        locked={locked.includes("cautions")}
        checked={settings.cautions}
        change={(cautions) => change({ cautions })}
      />
      <fieldset class="stack-s" disabled={schemesLocked}>
        <legend>{i18n.t("options.schemes")}</legend>
        {schemesLocked && (
          <p class="hint">
            <Locked />
          </p>
        )}
        {SCHEMES.map((scheme) => (
          <Choice
            key={scheme}
            label={schemeName(scheme)}
            checked={!settings.mutedSchemes.includes(scheme)}
            change={(shown) => mute(scheme, !shown)}
          />
        ))}
      </fieldset>
      <Select
        label={i18n.t("options.size")}
        hint={i18n.t("options.sizeHint")}
        locked={locked.includes("bannerSize")}
        value={settings.bannerSize}
        values={BANNER_SIZES}
        nameOf={(size) => i18n.t(`options.sizes.${size}`)}
        change={(bannerSize) => change({ bannerSize })}
      />
      <Select
        label={i18n.t("options.mark")}
        locked={locked.includes("markColor")}
        value={settings.markColor}
        values={MARK_COLORS}
        nameOf={(color) => i18n.t(`options.marks.${color}`)}
        change={(markColor) => change({ markColor })}
      />
      <p class="hint">
        <mark>{i18n.t("options.markSample")}</mark>
      </p>
      <ProgressLine progress={progress} />
    </Section>
  );
}
