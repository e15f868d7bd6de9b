import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { REPORT_LIMITS, type SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";

/** The note of a report, to be written anew. */
export function NoteEditor({ report }: { report: SavedReport }) {
  const [note, setNote] = useState(report.note);
  const [saved, setSaved] = useState(false);
  const [progress, run] = useAction();
  const id = useId();
  return (
    <form
      class="stack-s"
      onSubmit={(event) => {
        event.preventDefault();
        run(async () => {
          if (!(await ask("changeNote", { id: report.id, note }))) throw new Error("it is gone");
          setSaved(true);
        });
      }}
    >
      <label class="field" for={id}>
        <span>{i18n.t("report.fields.note")}</span>
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={REPORT_LIMITS.note}
        value={note}
        onInput={(event) => {
          setNote(event.currentTarget.value);
          setSaved(false);
        }}
      />
      <div class="row">
        <button type="submit" class="quiet">
          {i18n.t("reports.saveNote")}
        </button>
        <span class="hint" role="status">
          {saved && i18n.t("reports.noteSaved")}
        </span>
      </div>
      <ProgressLine progress={progress} />
    </form>
  );
}
