import { i18n } from "#i18n";
import type { Scheme } from "../../detect/verdict.ts";
import { isStale } from "../../guidance/age.ts";
import type { Topic } from "../../guidance/model.ts";
import { firstTopicsFor, schemeInfo, sourcesOf } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { useRegion } from "../use-region.ts";
import { Hotlines } from "./Hotlines.tsx";
import { GuideLink, OutLink } from "./Links.tsx";
import { Sources } from "./Sources.tsx";

/** What such an offer costs, what to do instead, a link and a number, for what was found. */
export function WhatToDo({ schemes: [scheme] }: { schemes: readonly Scheme[] }) {
  const [region] = useRegion();
  if (!scheme) return null;
  const topics = firstTopicsFor(scheme, region);
  const info = schemeInfo(scheme);
  const from = [
    ...(info ? [info] : []),
    ...topics.map((topic) => ({ sources: sourcesOf(topic), checked: topic.checked })),
  ];
  return (
    <section class="stack-s" aria-labelledby="what-to-do">
      <h2 id="what-to-do">{i18n.t("guidance.whatToDo")}</h2>
      {info && <p>{local(info.why)}</p>}
      {topics.map((topic) => (
        <Advice key={topic.id} topic={topic} />
      ))}
      <details class="sources">
        <summary>{i18n.t("guidance.sources")}</summary>
        {from.map(({ sources, checked }) => (
          <Sources key={sources[0]?.title} sources={sources} checked={checked} />
        ))}
      </details>
      <div class="row">
        <GuideLink to={`scheme/${scheme}`} kind="button primary">
          {i18n.t("guidance.openScheme")}
        </GuideLink>
        <GuideLink to="paid">{i18n.t("guidance.paid")}</GuideLink>
      </div>
    </section>
  );
}

function Advice({ topic }: { topic: Topic }) {
  const { advice, link, hotlines } = topic;
  return (
    <>
      <p>{local(advice)}</p>
      {link && (
        <p>
          <OutLink href={link.url}>{local(link.name)}</OutLink>
        </p>
      )}
      <Hotlines numbers={hotlines} />
      {isStale(topic, Date.now()) && <p class="hint">{i18n.t("guidance.stale")}</p>}
    </>
  );
}
