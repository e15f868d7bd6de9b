import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Backup } from "../../backup/backup.ts";
import { changesNothing, type Plan } from "../../backup/compare.ts";
import { dateTime } from "../language.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { UndoLine } from "../parts/UndoLine.tsx";
import { WorkBar } from "../parts/WorkBar.tsx";
import { useAction } from "../use-action.ts";
import { useUndo } from "../use-undo.ts";
import { bringIn } from "./bring-in.ts";
import { PlanView } from "./PlanView.tsx";

type State = "asked" | "working" | "stopped" | "done" | "undone";

/**
 * What a file would change, then the doing of it, which can be stopped, and taken back as long as nothing else has
 * been chosen since.
 */
export function BringIn({
  backup,
  plan,
  close,
}: {
  backup: Backup;
  plan: Plan;
  close: () => void;
}) {
  const [state, setState] = useState<State>("asked");
  const [work, setWork] = useState({ done: 0, all: plan.result.reports.length });
  const [progress, run] = useAction();
  const { change, undo: mayUndo } = useUndo();
  const undo = useRef<() => Promise<void>>(undefined);
  const stop = useRef(new AbortController());
  const begin = () =>
    run(async () => {
      setState("working");
      stop.current = new AbortController();
      const tell = (done: number, all: number) => setWork({ done, all });
      try {
        undo.current = await change(() =>
          bringIn(backup, plan.settings, tell, stop.current.signal),
        );
        setState("done");
      } catch (error) {
        const { aborted } = stop.current.signal;
        setState(aborted ? "stopped" : "asked");
        if (!aborted) throw error;
      }
    });
  const takeBack = () =>
    run(async () => {
      await undo.current?.();
      setState("undone");
    });
  return (
    <div class="card">
      {state === "asked" && (
        <>
          <p>{i18n.t("backup.preview", [dateTime(Date.parse(backup.exportedAt))])}</p>
          <PlanView plan={plan} />
          <div class="row">
            {!changesNothing(plan) && (
              <button type="button" class="primary" onClick={begin}>
                {i18n.t("backup.apply")}
              </button>
            )}
            <button type="button" class="quiet" onClick={close}>
              {i18n.t("backup.cancel")}
            </button>
          </div>
        </>
      )}
      {state === "working" && <WorkBar {...work} stop={() => stop.current.abort()} />}
      <UndoLine undo={state === "done" && mayUndo ? takeBack : undefined}>
        {state === "done" && i18n.t("backup.done")}
        {state === "stopped" && i18n.t("backup.stopped")}
        {state === "undone" && i18n.t("backup.undone")}
      </UndoLine>
      <ProgressLine progress={progress === "working" ? "idle" : progress} />
    </div>
  );
}
