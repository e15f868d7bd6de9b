import { Fragment } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { legible } from "../../detect/legible.ts";
import { reportsTable } from "../../reports/csv.ts";
import { exportReports } from "../../reports/export.ts";
import { filterReports, NO_FILTER } from "../../reports/filter.ts";
import type { SavedReport } from "../../reports/report.ts";
import { storageUse } from "../../reports/size.ts";
import { download } from "../download.ts";
import { amount, dateTime } from "../language.ts";
import { schemeNames } from "../names.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { kindName, tableWords } from "../report/words.ts";
import { useAction } from "../use-action.ts";
import { Filters } from "./Filters.tsx";
import { ImportReports } from "./ImportReports.tsx";
import { withPictures } from "./pictures.ts";
import type { Deletion } from "./use-deletion.ts";

/** More rows than this are shown only when asked for. */
const ROWS = 100;

/** All saved reports: find, hand out, delete, bring in. */
export function ReportList({
  reports,
  deletion,
}: {
  reports: readonly SavedReport[];
  deletion: Deletion;
}) {
  const [filter, setFilter] = useState(NO_FILTER);
  const [rows, setRows] = useState(ROWS);
  const found = useMemo(() => filterReports(reports, filter), [reports, filter]);
  const use = useMemo(() => amount(storageUse(reports)), [reports]);
  const list = useRef<HTMLDivElement>(null);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  if (reports.length === 0)
    return (
      <>
        <h1>{i18n.t("reports.title")}</h1>
        <p>{i18n.t("reports.empty")}</p>
        <ImportReports />
      </>
    );
  return (
    <>
      <h1>{i18n.t("reports.title")}</h1>
      <p class="hint">
        {i18n.t("reports.use", [reports.length, use])}
        {i18n.t("reports.merging")}
      </p>
      <Filters filter={filter} change={setFilter} />
      <p class="hint" role="status">
        {isFiltered && i18n.t("reports.found", [found.length, reports.length])}
      </p>
      <div tabIndex={-1} ref={list}>
        {found.length === 0 ? (
          <p class="row">
            {i18n.t("reports.noneFits")}
            <button
              type="button"
              class="quiet"
              onClick={() => {
                setFilter(NO_FILTER);
                list.current?.focus();
              }}
            >
              {i18n.t("reports.showAll")}
            </button>
          </p>
        ) : (
          <ul class="rows">
            {found.slice(0, rows).map((report) => (
              <Row key={report.id} report={report} remove={() => deletion.remove([report])} />
            ))}
          </ul>
        )}
        {found.length > rows && (
          <button type="button" class="quiet" onClick={() => setRows(rows + ROWS)}>
            {i18n.t("reports.showMore", [found.length - rows])}
          </button>
        )}
      </div>
      <HandOut reports={found} deletion={deletion} isFiltered={isFiltered} />
      <ImportReports />
    </>
  );
}

function Row({ report, remove }: { report: SavedReport; remove: () => void }) {
  const { id, kind, schemes, seenAt, times, title, url, pictureSize } = report;
  const name = legible(title) || url;
  const facts = [
    kindName(kind),
    schemeNames(schemes),
    dateTime(seenAt),
    times && i18n.t("reports.times", [times]),
    pictureSize && i18n.t("reports.withPicture"),
  ];
  return (
    <li class="row between top nowrap">
      <span>
        <a href={`#/${id}`}>{name}</a>
        <span class="hint block">
          {facts.filter(Boolean).map((fact, index, { length }) => (
            <Fragment key={fact}>
              <span class="whole">
                {fact}
                {index < length - 1 && " ·"}
              </span>{" "}
            </Fragment>
          ))}
        </span>
      </span>
      <button
        type="button"
        class="text"
        aria-label={i18n.t("reports.deleteLabel", [name])}
        onClick={remove}
      >
        {i18n.t("reports.deleteOne")}
      </button>
    </li>
  );
}

function HandOut({
  reports,
  deletion,
  isFiltered,
}: {
  reports: readonly SavedReport[];
  deletion: Deletion;
  isFiltered: boolean;
}) {
  const [progress, run] = useAction();
  if (reports.length === 0) return null;
  return (
    <>
      <div class="row">
        <button
          type="button"
          class="quiet"
          onClick={() =>
            run(async () =>
              download("reports.json", exportReports(await withPictures(reports), Date.now())),
            )
          }
        >
          {i18n.t(isFiltered ? "reports.exportShown" : "reports.exportAll")}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => download("reports.csv", reportsTable(reports, tableWords()), "text/csv")}
        >
          {i18n.t("reports.exportTable")}
        </button>
        <button type="button" class="text" onClick={() => deletion.remove(reports)}>
          {i18n.t(isFiltered ? "reports.deleteShown" : "reports.deleteAll")}
        </button>
      </div>
      <ProgressLine progress={progress} />
    </>
  );
}
