import { i18n } from "#i18n";
import type { ReportKind } from "../../reports/report.ts";
import { isPaused } from "../../settings/model.ts";
import type { TabState } from "../../tab.ts";
import { ask } from "../ask.ts";
import { Findings } from "../parts/Findings.tsx";
import { PauseNotice } from "../parts/Pause.tsx";
import { ReportButtons } from "../parts/ReportButtons.tsx";
import { Notice } from "../parts/Status.tsx";
import { VerdictHead } from "../parts/VerdictHead.tsx";
import { WhatToDo } from "../parts/WhatToDo.tsx";
import { NotRead } from "./NotRead.tsx";
import { StartHere } from "./StartHere.tsx";

/** What was found on the page, why, and what to do. */
export function PageView({
  tabId,
  state,
  report,
}: {
  tabId: number;
  state: TabState;
  report: (kind: ReportKind) => void;
}) {
  const { verdict, access, title, trusted, pausedUntil } = state;
  const wasRead = access === "read";
  const found = verdict !== undefined && verdict.level !== "none";
  return (
    <>
      {isPaused(pausedUntil, Date.now()) && <PauseNotice until={pausedUntil} />}
      {trusted && (
        <Notice kind="plain" icon="info">
          <p>{i18n.t("verdict.trusted")}</p>
        </Notice>
      )}
      {wasRead || found ? (
        <VerdictHead verdict={verdict} of="page" />
      ) : (
        <NotRead access={access} tabId={tabId} />
      )}
      {found && (
        <>
          <Findings
            findings={verdict.findings}
            show={({ frameId, index }) =>
              ask("showEvidenceInTab", { tabId, frameId, finding: index })
            }
          />
          <WhatToDo schemes={verdict.schemes} />
        </>
      )}
      {!found && <StartHere title={title} />}
      {(found || wasRead) && <ReportButtons of="page" found={found} report={report} />}
    </>
  );
}
