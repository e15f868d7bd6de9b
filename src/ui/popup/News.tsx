import { i18n } from "#i18n";
import { LIST_INFO } from "../../patterns/info.generated.ts";
import { ask } from "../ask.ts";
import { local, plainDay } from "../language.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";

/** After an update of the list: what is new, until the person has seen it. */
export function News() {
  const [progress, run] = useAction();
  const { version, date, news } = LIST_INFO;
  return (
    <section class="news stack-s" aria-labelledby="news">
      <h2 id="news">{i18n.t("news.title", [version, plainDay(date)])}</h2>
      <p class="row between nowrap">
        <span>{local(news)}</span>
        <button type="button" class="quiet" onClick={() => run(() => ask("newsSeen", {}))}>
          {i18n.t("news.ok")}
        </button>
      </p>
      <ProgressLine progress={progress} />
    </section>
  );
}
