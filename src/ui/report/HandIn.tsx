import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import { exportReports } from "../../reports/export.ts";
import type { Report } from "../../reports/report.ts";
import { reportText } from "../../reports/text.ts";
import { download } from "../download.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { Channels } from "./Channels.tsx";
import { reportWords } from "./words.ts";

/** The ways out for a report, each taken by the person: copy, file, official channels. `children` are further ones. */
export function HandIn({
  report,
  downloadFile = async () => download("report.json", exportReports([report], Date.now())),
  children,
}: {
  report: Report;
  downloadFile?: () => Promise<void>;
  children?: ComponentChildren;
}) {
  const [progress, run] = useAction();
  return (
    <section class="stack">
      <div class="row">
        <CopyButton text={() => reportText(report, reportWords())} />
        <button type="button" class="quiet" onClick={() => run(downloadFile)}>
          {i18n.t("report.download")}
        </button>
        {children}
      </div>
      <ProgressLine progress={progress} />
      {report.kind !== "false-alarm" && (
        <section class="stack-s">
          <h2>{i18n.t("report.channels")}</h2>
          <Channels report={report} />
        </section>
      )}
    </section>
  );
}
