import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { DEFAULT_SETTINGS } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { UndoLine } from "../parts/UndoLine.tsx";
import { useAction } from "../use-action.ts";
import { useUndo } from "../use-undo.ts";

/** Back to the settings of the first day. */
export function Reset() {
  const [progress, run] = useAction();
  const [state, setState] = useState<"idle" | "done" | "undone">("idle");
  const { change, undo } = useUndo();
  const reset = () =>
    run(async () => {
      const choices = { settings: DEFAULT_SETTINGS, trusted: [] };
      await change(() => ask("replaceChoices", { choices }));
      setState("done");
    });
  const takeBack = () =>
    run(async () => {
      await undo?.();
      setState("undone");
    });
  return (
    <div class="stack-s">
      <h3>{i18n.t("backup.resetTitle")}</h3>
      <p class="hint">{i18n.t("backup.resetHint")}</p>
      <button type="button" class="quiet" onClick={reset}>
        {i18n.t("backup.reset")}
      </button>
      <UndoLine undo={undo && takeBack}>
        {state === "done" && i18n.t("backup.resetDone")}
        {state === "undone" && i18n.t("backup.undone")}
      </UndoLine>
      <ProgressLine progress={progress} />
    </div>
  );
}
