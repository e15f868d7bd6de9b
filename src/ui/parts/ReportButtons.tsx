import { i18n } from "#i18n";
import type { ReportKind } from "../../reports/report.ts";

/** What a person can say of a verdict: it is right and worth a report, it is wrong, or it saw nothing and should have. */
export function ReportButtons({
  of,
  found,
  report,
}: {
  of: "page" | "text";
  found: boolean;
  report: (kind: ReportKind) => void;
}) {
  const isText = of === "text";
  if (!found)
    return (
      <button type="button" class="text" onClick={() => report("missed")}>
        {i18n.t(isText ? "report.missedText" : "report.missed")}
      </button>
    );
  return (
    <div class="row">
      <button type="button" class="quiet" onClick={() => report("scam")}>
        {i18n.t(isText ? "report.openText" : "report.open")}
      </button>
      <button type="button" class="text" onClick={() => report("false-alarm")}>
        {i18n.t("report.falseAlarm")}
      </button>
    </div>
  );
}
