import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { legible } from "../../detect/legible.ts";
import type { Begun } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { Notice, ProgressLine } from "../parts/Status.tsx";
import { kindName } from "../report/words.ts";
import { useAction } from "../use-action.ts";
import { useLoaded } from "../use-loaded.ts";

/** As much of a title as tells it from others, in UTF-16 code units. */
const MAX_TITLE = 40;

/**
 * A report that was begun before the popup was closed, whichever tab is in front now.
 * @param instead what the person wanted to do, once this one is let go
 */
export function Unsaved({ goOn, instead }: { goOn: (begun: Begun) => void; instead?: () => void }) {
  const load = useCallback(() => ask("getBegun", {}), []);
  const [loaded] = useLoaded(load, "begun");
  const [progress, run] = useAction();
  const begun = loaded.state === "ready" ? loaded.value : undefined;
  if (!begun) return null;
  const { kind, title, url } = begun.report;
  return (
    <Notice kind="plain" icon="info">
      <p>
        {i18n.t("report.begun", [kindName(kind)])}
        <bdi>{(legible(title) || url).slice(0, MAX_TITLE)}</bdi>
      </p>
      <p class="row">
        <button
          type="button"
          class="quiet"
          onClick={() => run(async () => goOn((await load()) ?? begun))}
        >
          {i18n.t("report.goOn")}
        </button>
        <button
          type="button"
          class="text"
          onClick={() =>
            run(async () => {
              await ask("keepBegun", {});
              instead?.();
            })
          }
        >
          {i18n.t(instead ? "report.letGoFirst" : "report.letGo")}
        </button>
      </p>
      <ProgressLine progress={progress} />
    </Notice>
  );
}
