import { i18n } from "#i18n";
import type { Scheme } from "../../detect/verdict.ts";
import { schemeInfo, topicsFor } from "../../guidance/pick.ts";
import type { Region } from "../../settings/model.ts";
import { local } from "../language.ts";
import { schemeName } from "../names.ts";
import { Sources } from "../parts/Sources.tsx";
import { TopicCard } from "../parts/TopicCard.tsx";
import { Crumb } from "./Crumb.tsx";

/** One kind of offer: what it is, what it costs, what to do instead. */
export function SchemePage({ scheme, region }: { scheme: Scheme; region: Region }) {
  const info = schemeInfo(scheme);
  return (
    <>
      <Crumb />
      <h1 class="name">{schemeName(scheme)}</h1>
      {info && (
        <div class="stack-s">
          <p>{local(info.what)}</p>
          <p>
            <strong>{local(info.why)}</strong>
          </p>
          <Sources sources={info.sources} checked={info.checked} />
        </div>
      )}
      <h2>{i18n.t("guidance.whatToDo")}</h2>
      {topicsFor(scheme, region).map((topic) => (
        <TopicCard key={topic.id} topic={topic} heading="h3" />
      ))}
    </>
  );
}
