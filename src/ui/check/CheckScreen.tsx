import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ReportKind } from "../../reports/report.ts";
import { ReportForm } from "../report/ReportForm.tsx";
import { CheckMessage } from "./CheckMessage.tsx";
import type { Checked } from "./checked.ts";

/**
 * A message that is not on a page: judge it, then report it. `wayBack` stands on top; `given` is judged at once.
 */
export function CheckScreen({
  wayBack,
  given = { text: "" },
}: {
  wayBack: ComponentChildren;
  given?: Checked;
}) {
  const [checked, setChecked] = useState(given);
  const [reported, setReported] = useState<ReportKind>();
  if (reported) {
    const { title = i18n.t("check.reportTitle") } = checked;
    return (
      <ReportForm
        kind={reported}
        state={{ ...checked, title }}
        back={() => setReported(undefined)}
      />
    );
  }
  return (
    <>
      {wayBack}
      <h1>{i18n.t("check.title")}</h1>
      <CheckMessage checked={checked} keep={setChecked} report={setReported} />
    </>
  );
}
