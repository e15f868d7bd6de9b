import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Verdict } from "../../detect/verdict.ts";
import { BackButton } from "../parts/BackButton.tsx";
import { CheckMessage } from "../parts/CheckMessage.tsx";
import { ReportForm } from "../report/ReportForm.tsx";

/** The popup's screen for a message that is not on a page. */
export function CheckText({ back }: { back: () => void }) {
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
      <BackButton back={back} />
      <h1>{i18n.t("check.title")}</h1>
      <CheckMessage report={setReported} />
    </>
  );
}
