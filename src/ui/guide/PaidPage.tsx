import { i18n } from "#i18n";
import { sourcesOf, topicsAfterPaying, topicsAfterPayingElsewhere } from "../../guidance/pick.ts";
import type { Region } from "../../settings/model.ts";
import { local } from "../language.ts";
import { Hotlines } from "../parts/Hotlines.tsx";
import { Sources } from "../parts/Sources.tsx";
import { TopicCard } from "../parts/TopicCard.tsx";
import { Channels } from "../report/Channels.tsx";
import { Crumb } from "./Crumb.tsx";

/** Money is gone: what to do in the next minutes. */
export function PaidPage({ region }: { region: Region }) {
  return (
    <>
      <Crumb />
      <h1>{i18n.t("guide.paidTitle")}</h1>
      {topicsAfterPaying(region).map((topic) => (
        <TopicCard key={topic.id} topic={topic} />
      ))}
      <section class="stack">
        <h2>{i18n.t("guide.elsewhere")}</h2>
        {topicsAfterPayingElsewhere(region).map((topic) => (
          <div key={topic.id} class="stack-s">
            <p>{local(topic.advice)}</p>
            <Hotlines numbers={topic.hotlines} />
            <Sources sources={sourcesOf(topic)} checked={topic.checked} />
          </div>
        ))}
      </section>
      <section class="stack-s">
        <h2>{i18n.t("guide.afterwards")}</h2>
        <Channels />
      </section>
    </>
  );
}
