import { i18n } from "#i18n";
import { legible } from "../../detect/legible.ts";
import { exportReports } from "../../reports/export.ts";
import type { SavedReport } from "../../reports/report.ts";
import { download } from "../download.ts";
import { HandIn } from "../report/HandIn.tsx";
import { ReportFacts } from "../report/ReportFacts.tsx";
import { kindName } from "../report/words.ts";
import { NoteEditor } from "./NoteEditor.tsx";
import { PictureSection } from "./PictureSection.tsx";
import { withPictures } from "./pictures.ts";

/** One report with all that can be done with it. */
export function ReportPage({
  report,
  remove,
}: {
  report: SavedReport;
  remove: () => Promise<void>;
}) {
  const save = async () =>
    download("report.json", exportReports(await withPictures([report]), Date.now()));
  return (
    <>
      <p class="crumb">
        <a href="#/">{i18n.t("reports.all")}</a>
      </p>
      <h1>
        {kindName(report.kind)}
        {i18n.t("report.text.colon")}
        <bdi>{legible(report.title) || report.url}</bdi>
      </h1>
      <ReportFacts report={report} withNote={false} />
      <NoteEditor report={report} />
      <PictureSection report={report} />
      <HandIn report={report} downloadFile={save}>
        <a class="button" href={`#/${report.id}/sheet`}>
          {i18n.t("sheet.open")}
        </a>
      </HandIn>
      <p>
        <button type="button" class="text" onClick={remove}>
          {i18n.t("reports.delete")}
        </button>
      </p>
    </>
  );
}
