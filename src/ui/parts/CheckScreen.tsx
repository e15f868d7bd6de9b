import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Verdict } from "../../detect/verdict.ts";
import { ReportForm } from "../report/ReportForm.tsx";
import { CheckMessage } from "./CheckMessage.tsx";

/** A message that is not on a page: judge it, then report it. `wayBack` stands on top. */
export function CheckScreen({ wayBack }: { wayBack: ComponentChildren }) {
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
      {wayBack}
      <h1>{i18n.t("check.title")}</h1>
      <CheckMessage report={setReported} />
    </>
  );
}
