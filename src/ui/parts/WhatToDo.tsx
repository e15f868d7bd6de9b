import { i18n } from "#i18n";
import type { Scheme } from "../../detect/verdict.ts";
import { schemeInfo, topicsFor } from "../../guidance/pick.ts";
import type { Settings } from "../../settings/model.ts";
import { local } from "../language.ts";
import { effectiveRegion } from "../region.ts";
import { Hotlines } from "./Hotlines.tsx";
import { GuideLink, OutLink } from "./Links.tsx";

/** Two lines, a link and a number for what was found. */
export function WhatToDo({
  schemes: [scheme],
  settings,
}: {
  schemes: readonly Scheme[];
  settings: Settings;
}) {
  const info = scheme && schemeInfo(scheme);
  if (!info) return null;
  const [topic, ...more] = topicsFor(scheme, effectiveRegion(settings));
  const link = [topic, ...more].find((one) => one?.link)?.link;
  return (
    <section class="stack-s" aria-labelledby="what-to-do">
      <h2 id="what-to-do">{i18n.t("guidance.whatToDo")}</h2>
      <p>{local(info.why)}</p>
      {topic && <p>{local(topic.advice)}</p>}
      {topic && <Hotlines numbers={topic.hotlines} />}
      {link && (
        <p>
          <OutLink href={link.url}>{local(link.name)}</OutLink>
        </p>
      )}
      <div class="row">
        <GuideLink to={`scheme/${scheme}`} kind="button primary">
          {i18n.t("guidance.openScheme")}
        </GuideLink>
        <GuideLink to="paid">{i18n.t("guidance.paid")}</GuideLink>
      </div>
    </section>
  );
}
