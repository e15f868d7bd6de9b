import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { LIST_INFO } from "../../patterns/info.generated.ts";
import { cutAddress, hasMoreThanPath } from "../../reports/address.ts";
import { draftReport, type Reportable } from "../../reports/draft.ts";
import { REPORT_LIMITS, type Report, type ReportKind } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { BackButton } from "../parts/BackButton.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { HandIn } from "./HandIn.tsx";
import { ReportFacts } from "./ReportFacts.tsx";

/** Shows exactly what a report holds, then keeps it, and helps to hand it in. Nothing is sent. */
export function ReportForm({
  kind,
  state,
  back,
}: {
  kind: ReportKind;
  state: Reportable;
  back: () => void;
}) {
  // The time the person pressed the button is the time the page was seen.
  const [draft] = useState(() => draftReport(kind, state, Date.now()));
  const [cut, setCut] = useState(false);
  const [note, setNote] = useState("");
  const [saved, setSaved] = useState(false);
  const [progress, run] = useAction();
  const noteId = useId();
  const report: Report = {
    ...draft,
    url: cut ? cutAddress(draft.url) : draft.url,
    listVersion: draft.listVersion || LIST_INFO.version,
    note,
  };

  return (
    <>
      <BackButton back={back} />
      <h1>{i18n.t(`report.title.${kind === "false-alarm" ? "false_alarm" : kind}`)}</h1>
      <p class="hint">{i18n.t("report.local")}</p>
      <ReportFacts report={report} />
      {hasMoreThanPath(draft.url) && !saved && (
        <label class="choice">
          <input
            type="checkbox"
            checked={cut}
            onChange={(event) => setCut(event.currentTarget.checked)}
          />
          <span>{i18n.t("report.cut")}</span>
        </label>
      )}
      {!saved && (
        <div>
          <label class="field" for={noteId}>
            <span>{i18n.t("report.note")}</span>
          </label>
          <textarea
            id={noteId}
            rows={3}
            maxLength={REPORT_LIMITS.note}
            value={note}
            onInput={(event) => setNote(event.currentTarget.value)}
          />
        </div>
      )}
      {!saved && (
        <button
          type="button"
          class="primary"
          disabled={progress === "working"}
          onClick={() =>
            run(async () => {
              await ask("saveReport", { report });
              setSaved(true);
            })
          }
        >
          {i18n.t("report.save")}
        </button>
      )}
      <ProgressLine progress={progress} />
      <HandIn report={report} saved={saved} />
    </>
  );
}
