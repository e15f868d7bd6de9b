import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { isPaused } from "../../settings/model.ts";
import type { TabState } from "../../tab.ts";
import { ask } from "../ask.ts";
import { PauseChoices } from "../parts/Pause.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";

/** The quiet end of the popup: trust, pause, check a message, settings. */
export function Foot({ state, check }: { state: TabState; check: () => void }) {
  const [progress, run] = useAction();
  const { site, trusted, pausedUntil, mayPause } = state;
  return (
    <footer class="foot stack-s">
      {site && (
        <>
          <button
            type="button"
            class="text"
            disabled={progress === "working"}
            onClick={() => run(() => ask("setTrusted", { site, trusted: !trusted }))}
          >
            {i18n.t(trusted ? "trust.remove" : "trust.add", [site])}
          </button>
          <ProgressLine progress={progress} />
        </>
      )}
      {mayPause && !isPaused(pausedUntil, Date.now()) && (
        <details>
          <summary>{i18n.t("pause.title")}</summary>
          <PauseChoices />
        </details>
      )}
      <div class="row between">
        <button type="button" class="text" onClick={check}>
          {i18n.t("check.open")}
        </button>
        <button type="button" class="text" onClick={() => browser.runtime.openOptionsPage()}>
          {i18n.t("options.open")}
        </button>
      </div>
    </footer>
  );
}
