import { i18n } from "#i18n";
import type { Topic } from "../../guidance/model.ts";
import { isStale } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { Hotlines } from "./Hotlines.tsx";
import { OutLink } from "./Links.tsx";
import { Sources } from "./Sources.tsx";

/** One piece of advice with its steps, link, numbers and sources; the heading goes by where it stands. */
export function TopicCard({
  topic,
  heading: Heading = "h2",
}: {
  topic: Topic;
  heading?: "h2" | "h3";
}) {
  const { title, advice, steps, link, hotlines, sources, checked } = topic;
  return (
    <article class="card">
      <Heading class="topic">{local(title)}</Heading>
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
