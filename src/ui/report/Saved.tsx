import { i18n } from "#i18n";
import type { Kept } from "../../reports/report.ts";
import { Notice } from "../parts/Status.tsx";

/** Says that a report was kept, where it is, and what became of its picture. */
export function Saved({ kept }: { kept: Kept & { readonly noPicture?: boolean } }) {
  return (
    <div role="status" tabIndex={-1} ref={(element) => element?.focus()}>
      <Notice kind="calm" icon="ok">
        <p>{i18n.t("report.saved")}</p>
        {kept.merged && <p>{i18n.t("report.merged")}</p>}
        {kept.noPicture && <p>{i18n.t("report.noPicture")}</p>}
        <p>
          <a href={`/reports.html#/${kept.id}`} target="_blank" rel="noopener">
            {i18n.t("report.openSaved")}
          </a>
        </p>
      </Notice>
    </div>
  );
}
