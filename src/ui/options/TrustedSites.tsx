import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SettingsState } from "../../messages.ts";
import { MAX_WHY, type TrustedSite } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { day } from "../language.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { ImportSites } from "./ImportSites.tsx";
import { Section } from "./Section.tsx";

/** Sites on which nothing is shown. */
export function TrustedSites({
  trusted,
  managedSites,
}: Pick<SettingsState, "trusted" | "managedSites">) {
  return (
    <Section name="trusted">
      <p class="hint">{i18n.t("trust.hint")}</p>
      <AddSite />
      <ImportSites />
      {trusted.length + managedSites.length === 0 && <p>{i18n.t("trust.empty")}</p>}
      <ul class="rows">
        {managedSites.map((site) => (
          <li key={site}>
            {site} <span class="hint">{i18n.t("trust.managed")}</span>
          </li>
        ))}
        {trusted
          .filter(({ site }) => !managedSites.includes(site))
          .map((site) => (
            <SiteRow key={site.site} {...site} />
          ))}
      </ul>
    </Section>
  );
}

function SiteRow({ site, since, why }: TrustedSite) {
  const [progress, run] = useAction();
  return (
    <li>
      <div class="row between">
        <span>
          {site} <span class="hint">{i18n.t("trust.since", [day(since)])}</span>
        </span>
        <button
          type="button"
          class="text"
          aria-label={i18n.t("trust.removeLabel", [site])}
          onClick={() => run(() => ask("setTrusted", { site, trusted: false }))}
        >
          {i18n.t("trust.removeButton")}
        </button>
      </div>
      {why && <p class="hint">{why}</p>}
      <ProgressLine progress={progress} />
    </li>
  );
}

function AddSite() {
  const [address, setAddress] = useState("");
  const [why, setWhy] = useState("");
  const [refused, setRefused] = useState(false);
  const [progress, run] = useAction();
  const id = useId();
  const add = () =>
    run(async () => {
      const added = await ask("setTrusted", { site: address, trusted: true, ...(why && { why }) });
      setRefused(!added);
      if (!added) return;
      setAddress("");
      setWhy("");
    });
  return (
    <form
      class="add-site"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div>
        <label class="field" for={id}>
          <span>{i18n.t("trust.label")}</span>
        </label>
        <input
          id={id}
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          maxLength={2048}
          placeholder="example.com"
          aria-describedby={`${id}-error`}
          value={address}
          onInput={(event) => {
            setAddress(event.currentTarget.value);
            setRefused(false);
          }}
        />
      </div>
      <div>
        <label class="field" for={`${id}-why`}>
          <span>{i18n.t("trust.why")}</span>
        </label>
        <input
          id={`${id}-why`}
          type="text"
          autocomplete="off"
          maxLength={MAX_WHY}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </div>
      <button type="submit" class="quiet" disabled={address.trim() === ""}>
        {i18n.t("trust.addButton")}
      </button>
      <p class="hint" id={`${id}-error`} role="status">
        {refused && i18n.t("trust.refused")}
      </p>
      <ProgressLine progress={progress} />
    </form>
  );
}
