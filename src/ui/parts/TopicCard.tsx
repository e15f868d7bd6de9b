import { i18n } from "#i18n";
import { HEARSAY, type Topic } from "../../guidance/model.ts";
import { lettersOf, sourcesOf } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { Hotlines } from "./Hotlines.tsx";
import { OutLink } from "./Links.tsx";
import { Sources } from "./Sources.tsx";

/** One piece of advice with all that belongs to it; the heading goes by where it stands. */
export function TopicCard({
  topic,
  heading: Heading = "h2",
}: {
  topic: Topic;
  heading?: "h2" | "h3";
}) {
  const { title, advice, steps, stepsSuffice, link, hotlines, checked } = topic;
  return (
    <article class="card">
      <Heading class="topic">{local(title)}</Heading>
      {!stepsSuffice && <p>{local(advice)}</p>}
      {steps.length > 0 && (
        <ol class="steps">
          {steps.map((step) => (
            <li key={step.en}>
              {local(step)}
              {step.basis && <Basis basis={step.basis} />}
            </li>
          ))}
        </ol>
      )}
      {lettersOf(topic).map(({ id, title }) => (
        <p key={id}>
          <a href={`#/letter/${id}`}>{i18n.t("letter.open", [local(title)])}</a>
        </p>
      ))}
      {link && (
        <p>
          <OutLink href={link.url}>{local(link.name)}</OutLink>
        </p>
      )}
      <Hotlines numbers={hotlines} />
      <Sources sources={sourcesOf(topic)} checked={checked} />
    </article>
  );
}

/** What a single step rests on; the source itself stands under the topic. */
function Basis({ basis }: { basis: string }) {
  return (
    <small class="basis">
      {basis === HEARSAY ? i18n.t("guidance.hearsay") : <span lang="zh-CN">{basis}</span>}
    </small>
  );
}
