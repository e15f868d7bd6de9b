import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { LIST_INFO } from "../../patterns/info.generated.ts";
import { GuideLink } from "../parts/Links.tsx";
import { Section } from "./Section.tsx";

/** Version, list, privacy. */
export function About() {
  return (
    <Section name="about">
      <dl class="facts">
        <dt>{i18n.t("about.version")}</dt>
        <dd>{browser.runtime.getManifest().version}</dd>
        <dt>{i18n.t("about.list")}</dt>
        <dd>
          {LIST_INFO.version} ({LIST_INFO.date})
        </dd>
      </dl>
      <p>{i18n.t("about.privacy")}</p>
      <p>{i18n.t("about.limits")}</p>
      <p>
        <GuideLink to="">{i18n.t("guidance.open")}</GuideLink>
      </p>
    </Section>
  );
}
