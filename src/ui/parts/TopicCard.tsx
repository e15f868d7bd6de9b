import { i18n } from "#i18n";
import type { Topic } from "../../guidance/model.ts";
import { isStale } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { Hotlines } from "./Hotlines.tsx";
import { OutLink } from "./Links.tsx";
import { Sources } from "./Sources.tsx";

/** One piece of advice with its steps, link, numbers and sources. */
export function TopicCard({ topic }: { topic: Topic }) {
  const { title, advice, steps, link, hotlines, sources, checked } = topic;
  return (
    <article class="card">
      <h3>{local(title)}</h3>
      {steps.length > 0 ? (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step.en}>{local(step)}</li>
          ))}
        </ol>
      ) : (
        <p>{local(advice)}</p>
      )}
      {link && (
        <p>
          <OutLink href={link.url}>{local(link.name)}</OutLink>
        </p>
      )}
      <Hotlines numbers={hotlines} />
      {isStale(topic, Date.now()) && <p class="hint">{i18n.t("guidance.stale")}</p>}
      <Sources sources={sources} checked={checked} />
    </article>
  );
}
