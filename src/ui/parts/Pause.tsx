import { i18n } from "#i18n";
import type { PausedUntil } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { dateTime } from "../language.ts";
import { useAction } from "../use-action.ts";
import { Notice, ProgressLine } from "./Status.tsx";

const HOUR_MS = 3_600_000;

/** Says that nothing is shown, for how long, and how to go on. */
export function PauseNotice({ until }: { until?: PausedUntil }) {
  const [progress, run] = useAction();
  return (
    <Notice kind="plain" icon="pause">
      <p>{i18n.t("pause.on", [endOf(until)])}</p>
      <button
        type="button"
        class="quiet"
        onClick={() => run(() => ask("setPaused", {}))}
        disabled={progress === "working"}
      >
        {i18n.t("pause.resume")}
      </button>
      <ProgressLine progress={progress} />
    </Notice>
  );
}

function endOf(until: PausedUntil | undefined): string {
  if (typeof until === "number") return i18n.t("pause.until", [dateTime(until)]);
  return i18n.t(until === "restart" ? "pause.untilRestart" : "pause.untilSwitchedOn");
}

/** The ways to pause. */
export function PauseChoices() {
  const [progress, run] = useAction();
  const choices: { label: string; until: () => PausedUntil }[] = [
    { label: i18n.t("pause.hour"), until: () => Date.now() + HOUR_MS },
    { label: i18n.t("pause.restart"), until: () => "restart" },
    { label: i18n.t("pause.always"), until: () => "switched-on" },
  ];
  return (
    <div class="stack-s">
      <div class="row">
        {choices.map(({ label, until }) => (
          <button
            key={label}
            type="button"
            class="quiet"
            disabled={progress === "working"}
            onClick={() => run(() => ask("setPaused", { until: until() }))}
          >
            {label}
          </button>
        ))}
      </div>
      <ProgressLine progress={progress} />
    </div>
  );
}
