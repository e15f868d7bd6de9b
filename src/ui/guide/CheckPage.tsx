import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Verdict } from "../../detect/verdict.ts";
import { CheckMessage } from "../parts/CheckMessage.tsx";
import { ReportForm } from "../report/ReportForm.tsx";
import { Crumb } from "./Crumb.tsx";

/** A message that is not on a page. */
export function CheckPage() {
  const [reported, setReported] = useState<Verdict>();
  if (reported)
    return (
      <ReportForm
        kind="scam"
        state={{ title: i18n.t("check.reportTitle"), verdict: reported }}
        back={() => setReported(undefined)}
      />
    );
  return (
    <>
      <Crumb />
      <h1>{i18n.t("check.title")}</h1>
      <CheckMessage report={setReported} />
    </>
  );
}
