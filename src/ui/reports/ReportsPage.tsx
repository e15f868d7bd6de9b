import { i18n } from "#i18n";
import type { SavedReport } from "../../reports/report.ts";
import { Failed, Loading, Notice, ProgressLine } from "../parts/Status.tsx";
import { useFocusOnChange } from "../use-focus.ts";
import { useLoaded } from "../use-loaded.ts";
import { listAll, REPORTS_CHANGED } from "./all.ts";
import { EvidenceSheet } from "./EvidenceSheet.tsx";
import { PicturePage } from "./PicturePage.tsx";
import { ReportList } from "./ReportList.tsx";
import { ReportPage } from "./ReportPage.tsx";
import { type Route, useRoute } from "./routes.ts";
import { type Deletion, useDeletion } from "./use-deletion.ts";

/** The saved reports, on this device only. */
export function ReportsPage() {
  const route = useRoute();
  const [loaded, reload] = useLoaded(listAll, REPORTS_CHANGED);
  const deletion = useDeletion();
  const place = useFocusOnChange<HTMLElement>(`${route.id} ${route.part}`);
  return (
    <div class="page">
      <header class="row between">
        <a class="product" href="#/">
          {i18n.t("extName")} · {i18n.t("reports.title")}
        </a>
      </header>
      <main class="stack" tabIndex={-1} ref={place}>
        <Deleted deletion={deletion} />
        {loaded.state === "loading" && <Loading />}
        {loaded.state === "failed" && <Failed retry={reload} />}
        {loaded.state === "ready" && (
          <Page route={route} reports={loaded.value} deletion={deletion} />
        )}
      </main>
      <footer class="hint">
        <p>{i18n.t("reports.hint")}</p>
      </footer>
    </div>
  );
}

function Deleted({ deletion: { deleted, progress, undo } }: { deletion: Deletion }) {
  // The button that was pressed is gone, so the focus goes to what became of it.
  const place = useFocusOnChange<HTMLDivElement>(deleted);
  return (
    <div class="screen-only" role="status" tabIndex={-1} ref={place}>
      {deleted.length > 0 && (
        <p class="row">
          {i18n.t("reports.deleted", [deleted.length])}
          <button type="button" class="quiet" onClick={undo}>
            {i18n.t("reports.undo")}
          </button>
        </p>
      )}
      <ProgressLine progress={progress} />
    </div>
  );
}

function Page({
  route: { id, part },
  reports,
  deletion,
}: {
  route: Route;
  reports: readonly SavedReport[];
  deletion: Deletion;
}) {
  if (id === undefined) return <ReportList reports={reports} deletion={deletion} />;
  const report = reports.find((one) => one.id === id);
  if (!report) return <Gone />;
  if (part === "picture") return <PicturePage key={id} report={report} />;
  if (part === "sheet") return <EvidenceSheet key={id} report={report} />;
  return (
    <ReportPage
      key={id}
      report={report}
      remove={async () => {
        await deletion.remove([report]);
        location.hash = "#/";
      }}
    />
  );
}

function Gone() {
  return (
    <>
      <h1>{i18n.t("reports.title")}</h1>
      <Notice kind="plain" icon="info">
        <p>{i18n.t("reports.gone")}</p>
        <p>
          <a href="#/">{i18n.t("reports.all")}</a>
        </p>
      </Notice>
    </>
  );
}
