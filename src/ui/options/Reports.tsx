import { useCallback, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { reportsTable } from "../../reports/csv.ts";
import { exportReports } from "../../reports/export.ts";
import type { SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { download } from "../download.ts";
import { dateTime } from "../language.ts";
import { schemeNames } from "../names.ts";
import { Failed, Loading, ProgressLine } from "../parts/Status.tsx";
import { HandIn } from "../report/HandIn.tsx";
import { ReportFacts } from "../report/ReportFacts.tsx";
import { kindName, tableWords } from "../report/words.ts";
import { useAction } from "../use-action.ts";
import { useLoaded } from "../use-loaded.ts";
import { ImportReports } from "./ImportReports.tsx";
import { Section } from "./Section.tsx";

/** The saved reports: see, hand out, delete, and take the deletion back. */
export function Reports() {
  const load = useCallback(() => ask("listReports", {}), []);
  const [loaded, reload] = useLoaded(load);
  const [deleted, setDeleted] = useState<readonly SavedReport[]>([]);
  const [progress, run] = useAction();
  const remove = (reports: readonly SavedReport[]) =>
    run(async () => {
      await ask("deleteReports", { ids: reports.map(({ id }) => id) });
      setDeleted(reports);
      reload();
    });
  const restore = () =>
    run(async () => {
      await ask("restoreReports", { reports: deleted });
      setDeleted([]);
      reload();
    });
  return (
    <Section name="reports">
      <p class="hint">{i18n.t("reports.hint")}</p>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Failed retry={reload} />}
      <div role="status">
        {deleted.length > 0 && (
          <p class="row">
            {i18n.t("reports.deleted", [deleted.length])}
            <button type="button" class="quiet" onClick={restore}>
              {i18n.t("reports.undo")}
            </button>
          </p>
        )}
      </div>
      <ProgressLine progress={progress} />
      {loaded.state === "ready" &&
        (loaded.value.length === 0 ? (
          <p>{i18n.t("reports.empty")}</p>
        ) : (
          <ReportList reports={loaded.value} remove={remove} />
        ))}
      <ImportReports done={reload} />
    </Section>
  );
}

function ReportList({
  reports,
  remove,
}: {
  reports: readonly SavedReport[];
  remove: (reports: readonly SavedReport[]) => void;
}) {
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="quiet"
          onClick={() => download("reports.json", exportReports(reports, Date.now()))}
        >
          {i18n.t("reports.exportAll")}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => download("reports.csv", reportsTable(reports, tableWords()), "text/csv")}
        >
          {i18n.t("reports.exportTable")}
        </button>
        <button type="button" class="text" onClick={() => remove(reports)}>
          {i18n.t("reports.deleteAll")}
        </button>
      </div>
      <ul class="rows">
        {reports.map((report) => (
          <li key={report.id}>
            <details>
              <summary>
                <span class="summary-title">{report.title || report.url}</span>
                <span class="hint block">
                  {[kindName(report.kind), schemeNames(report.schemes), dateTime(report.seenAt)]
                    .filter((part) => part !== "")
                    .join(" · ")}
                </span>
              </summary>
              <div class="stack card">
                <ReportFacts report={report} />
                <HandIn report={report} saved={false} />
                <button type="button" class="text" onClick={() => remove([report])}>
                  {i18n.t("reports.delete")}
                </button>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </>
  );
}
