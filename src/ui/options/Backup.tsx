import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { type Backup, type Refusal, readBackup, writeBackup } from "../../backup/backup.ts";
import type { Plan } from "../../backup/compare.ts";
import { MAX_FILE_BYTES } from "../../reports/import.ts";
import { download } from "../download.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { BringIn } from "./BringIn.tsx";
import { gather, planFor } from "./bring-in.ts";
import { Reset } from "./Reset.tsx";
import { Section } from "./Section.tsx";

/** Everything as a file, everything from a file, and back to the beginning. */
export function BackupSection() {
  const [refused, setRefused] = useState<Refusal>();
  const [read, setRead] = useState<{ backup: Backup; plan: Plan; turn: number }>();
  const [progress, run] = useAction();
  const save = () =>
    run(async () => {
      const now = Date.now();
      const name = `unlock-scam-guard-${new Date(now).toISOString().slice(0, 10)}.json`;
      download(name, writeBackup(await gather(), now));
    });
  const open = (file: File) =>
    run(async () => {
      const found: Backup | Refusal =
        file.size > MAX_FILE_BYTES
          ? { why: "unreadable" }
          : readBackup(await file.text(), Date.now());
      const isRefused = "why" in found;
      setRefused(isRefused ? found : undefined);
      if (isRefused) return setRead(undefined);
      const { plan } = await planFor(found);
      setRead((last) => ({ backup: found, plan, turn: (last?.turn ?? 0) + 1 }));
    });
  return (
    <Section name="backup">
      <p class="hint">{i18n.t("backup.hint")}</p>
      <div class="row">
        <button type="button" class="quiet" onClick={save}>
          {i18n.t("backup.export")}
        </button>
        <FileButton label={i18n.t("backup.import")} accept=".json,application/json" read={open} />
      </div>
      <ProgressLine progress={progress} />
      <p class="refused" role="alert">
        {refused && i18n.t(`backup.bad.${refused.why}`, [partName(refused.part)])}
      </p>
      {read && (
        <BringIn
          key={read.turn}
          backup={read.backup}
          plan={read.plan}
          close={() => setRead(undefined)}
        />
      )}
      <Reset />
    </Section>
  );
}

/** A part of the file in the words of this page. */
function partName(part = ""): string {
  const sections: Record<string, "shown" | "trusted" | "history" | "reports"> = {
    settings: "shown",
    trusted: "trusted",
    history: "history",
    reports: "reports",
  };
  const section = sections[part];
  return section ? i18n.t(`options.sections.${section}`) : part;
}
