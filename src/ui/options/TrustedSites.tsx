import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { TrustedSite } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { day } from "../language.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { Section } from "./Section.tsx";

/** Sites on which nothing is shown. */
export function TrustedSites({ sites }: { sites: readonly TrustedSite[] }) {
  const [address, setAddress] = useState("");
  const [refused, setRefused] = useState(false);
  const [progress, run] = useAction();
  const id = useId();
  const add = () =>
    run(async () => {
      const added = await ask("setTrusted", { site: address, trusted: true });
      setRefused(!added);
      if (added) setAddress("");
    });
  return (
    <Section name="trusted">
      <p class="hint">{i18n.t("trust.hint")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <label class="field" for={id}>
          <span>{i18n.t("trust.label")}</span>
        </label>
        <div class="row nowrap">
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
          <button type="submit" class="quiet" disabled={address.trim() === ""}>
            {i18n.t("trust.addButton")}
          </button>
        </div>
        <p class="hint" id={`${id}-error`} role="status">
          {refused && i18n.t("trust.refused")}
        </p>
      </form>
      <ProgressLine progress={progress} />
      {sites.length === 0 ? (
        <p>{i18n.t("trust.empty")}</p>
      ) : (
        <ul class="rows">
          {sites.map(({ site, since }) => (
            <li key={site} class="row between">
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
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
