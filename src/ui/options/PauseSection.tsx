import { i18n } from "#i18n";
import { isPaused, type PausedUntil } from "../../settings/model.ts";
import { PauseChoices, PauseNotice } from "../parts/Pause.tsx";
import { Section } from "./Section.tsx";

/** The pause, on or off. */
export function PauseSection({ until, mayPause }: { until?: PausedUntil; mayPause: boolean }) {
  if (!mayPause)
    return (
      <Section name="pause">
        <p>{i18n.t("pause.refused")}</p>
      </Section>
    );
  return (
    <Section name="pause">
      <p class="hint">{i18n.t("pause.hint")}</p>
      {isPaused(until, Date.now()) ? <PauseNotice until={until} /> : <PauseChoices />}
    </Section>
  );
}
