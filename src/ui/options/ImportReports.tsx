import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { readExport } from "../../reports/import.ts";
import { ask } from "../ask.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";

/** Brings reports in from a file that this extension wrote; those already here stay once. */
export function ImportReports({ done }: { done: () => void }) {
  const [outcome, setOutcome] = useState("");
  const [progress, run] = useAction();
  const read = async (file: File) => {
    const imported = readExport(await file.text(), Date.now());
    if (!imported) return setOutcome(i18n.t("reports.notOurs"));
    await ask("restoreReports", { reports: imported.reports });
    setOutcome(i18n.t("reports.imported", [imported.reports.length, imported.unreadable]));
    done();
  };
  return (
    <div>
      <FileButton
        label={i18n.t("reports.import")}
        accept=".json,application/json"
        read={(file) => run(() => read(file))}
      />
      <p class="hint" role="status">
        {outcome}
      </p>
      <ProgressLine progress={progress} />
    </div>
  );
}
