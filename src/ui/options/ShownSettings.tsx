import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { SCHEMES, type Scheme } from "../../detect/verdict.ts";
import { REGIONS, type Settings } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { schemeName } from "../names.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { Section } from "./Section.tsx";

/** What is shown: cautions or not, which schemes, whose guidance first. */
export function ShownSettings({ settings }: { settings: Settings }) {
  const [progress, run] = useAction("wait");
  const id = useId();
  const change = (settings: Partial<Settings>) => run(() => ask("changeSettings", { settings }));
  const toggle = (scheme: Scheme, shown: boolean) => {
    const others = settings.mutedSchemes.filter((muted) => muted !== scheme);
    return change({ mutedSchemes: shown ? others : [...others, scheme] });
  };
  return (
    <Section name="shown">
      <div class="choice">
        <input
          id={`${id}-cautions`}
          type="checkbox"
          aria-describedby={`${id}-cautions-hint`}
          checked={settings.cautions}
          onChange={(event) => change({ cautions: event.currentTarget.checked })}
        />
        <div>
          <label for={`${id}-cautions`}>{i18n.t("options.cautions")}</label>
          <p class="hint" id={`${id}-cautions-hint`}>
            {i18n.t("options.cautionsHint")}
          </p>
        </div>
      </div>
      <fieldset class="stack-s">
        <legend>{i18n.t("options.schemes")}</legend>
        {SCHEMES.map((scheme) => (
          <label class="choice" key={scheme}>
            <input
              type="checkbox"
              checked={!settings.mutedSchemes.includes(scheme)}
              onChange={(event) => toggle(scheme, event.currentTarget.checked)}
            />
            <span class="name">{schemeName(scheme)}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <label class="field" for={`${id}-region`}>
          <span>{i18n.t("options.region")}</span>
        </label>
        <select
          id={`${id}-region`}
          value={settings.region}
          onChange={({ currentTarget }) => {
            const region = (["auto", ...REGIONS] as const).find((r) => r === currentTarget.value);
            if (region) change({ region });
          }}
        >
          {(["auto", ...REGIONS] as const).map((region) => (
            <option key={region} value={region}>
              {i18n.t(`options.regions.${region}`)}
            </option>
          ))}
        </select>
        <p class="hint">{i18n.t("options.regionHint")}</p>
      </div>
      <ProgressLine progress={progress} />
    </Section>
  );
}
