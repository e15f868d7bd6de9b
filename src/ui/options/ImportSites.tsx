import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SitesOutcome } from "../../messages.ts";
import { MAX_TRUSTED_SITES } from "../../settings/model.ts";
import { readSiteList } from "../../settings/site-list.ts";
import { ask } from "../ask.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { UndoLine } from "../parts/UndoLine.tsx";
import { useAction } from "../use-action.ts";
import { useUndo } from "../use-undo.ts";

/** More lines than a person can read are not shown. */
const REFUSED_SHOWN = 5;
/** More of a file is not read: as many sites as may be, each as long as may be, fit in. */
const MAX_BYTES = 20_000_000;

interface Imported extends SitesOutcome {
  readonly lines: number;
}

/** Trusts the sites of a list in a file. */
export function ImportSites() {
  const [outcome, setOutcome] = useState<Imported>();
  const [progress, run] = useAction();
  const { change, undo } = useUndo();
  const read = (file: File) =>
    run(async () => {
      const lines = readSiteList(await file.slice(0, MAX_BYTES).text());
      const sites = lines.slice(0, MAX_TRUSTED_SITES);
      const result = await change(() => ask("trustSites", { sites }));
      const full = result.full + lines.length - sites.length;
      setOutcome({ ...result, full, lines: lines.length });
    });
  const takeBack = () =>
    run(async () => {
      await undo?.();
      setOutcome(undefined);
    });
  return (
    <div class="stack-s">
      <FileButton label={i18n.t("trust.import")} accept=".txt,.csv,text/plain" read={read} />
      <p class="hint">{i18n.t("trust.importHint")}</p>
      <UndoLine undo={undo && takeBack}>{outcome && <Outcome {...outcome} />}</UndoLine>
      <ProgressLine progress={progress} />
    </div>
  );
}

function Outcome({ added, refused, full, lines }: Imported) {
  const shown = refused.slice(0, REFUSED_SHOWN).join(i18n.t("schemeSeparator"));
  const more = refused.length > REFUSED_SHOWN ? "…" : "";
  return (
    <>
      {i18n.t("trust.outcome", [added.length, lines - added.length - refused.length - full])}
      {full > 0 && i18n.t("trust.full", [MAX_TRUSTED_SITES, full])}
      {refused.length > 0 && i18n.t("trust.unread", [shown + more])}
    </>
  );
}
