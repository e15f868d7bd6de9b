import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { MAX_FILE_BYTES, type Refusal, readExport } from "../../reports/import.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { WorkBar } from "../parts/WorkBar.tsx";
import { useAction } from "../use-action.ts";
import { bringIn } from "./pictures.ts";

/** Brings reports in from a file that this extension wrote; what is here already is joined, nothing is lost. */
export function ImportReports() {
  const [outcome, setOutcome] = useState("");
  const [work, setWork] = useState<{ done: number; all: number }>();
  const stop = useRef(new AbortController());
  const [progress, run] = useAction();
  const read = async (file: File) => {
    setOutcome("");
    const imported =
      file.size > MAX_FILE_BYTES ? "too-many" : readExport(await file.text(), Date.now());
    if (typeof imported === "string") return setOutcome(refusalText(imported));
    const { reports, unreadable } = imported;
    stop.current = new AbortController();
    const all = reports.length;
    setWork({ done: 0, all });
    try {
      const tell = (done: number) => setWork({ done, all });
      const { done, merged } = await bringIn(reports, tell, stop.current.signal);
      const said = i18n.t("reports.imported", [done - merged, merged, unreadable]);
      setOutcome(done < all ? i18n.t("reports.importStopped", [said, all - done]) : said);
    } finally {
      setWork(undefined);
    }
  };
  return (
    <div>
      <FileButton
        label={i18n.t("reports.import")}
        accept=".json,application/json"
        disabled={progress === "working"}
        read={(file) => run(() => read(file))}
      />
      {work && <WorkBar {...work} stop={() => stop.current.abort()} />}
      <p class="hint" role="status">
        {outcome}
      </p>
      <ProgressLine progress={work ? "idle" : progress} />
    </div>
  );
}

function refusalText(refusal: Refusal): string {
  if (refusal === "newer") return i18n.t("reports.newer");
  return i18n.t(refusal === "too-many" ? "reports.tooMany" : "reports.notOurs");
}
