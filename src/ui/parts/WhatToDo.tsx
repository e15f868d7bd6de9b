import { i18n } from "#i18n";
import type { Scheme } from "../../detect/verdict.ts";
import { isStale, schemeInfo, topicsFor } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { useRegion } from "../use-region.ts";
import { Hotlines } from "./Hotlines.tsx";
import { GuideLink, OutLink } from "./Links.tsx";

/** What such an offer costs, what to do instead, a link and a number, for what was found. */
export function WhatToDo({ schemes: [scheme] }: { schemes: readonly Scheme[] }) {
  const region = useRegion();
  if (!scheme) return null;
  const [topic] = topicsFor(scheme, region);
  const info = schemeInfo(scheme);
  return (
    <section class="stack-s" aria-labelledby="what-to-do">
      <h2 id="what-to-do">{i18n.t("guidance.whatToDo")}</h2>
      {info && <p>{local(info.why)}</p>}
      {topic && (
        <>
          <p>{local(topic.advice)}</p>
          {topic.link && (
            <p>
              <OutLink href={topic.link.url}>{local(topic.link.name)}</OutLink>
            </p>
          )}
          <Hotlines numbers={topic.hotlines} />
          {isStale(topic, Date.now()) && <p class="hint">{i18n.t("guidance.stale")}</p>}
        </>
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
