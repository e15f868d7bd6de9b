import { useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { changesNothing, type Plan } from "../../backup/compare.ts";
import { dateTime } from "../language.ts";
import { ProgressLine } from "../parts/Status.tsx";
import { UndoLine } from "../parts/UndoLine.tsx";
import { useAction } from "../use-action.ts";
import { bringIn } from "./bring-in.ts";
import { PlanView } from "./PlanView.tsx";

type State = "asked" | "working" | "stopped" | "done" | "undone";

/** What a file would change, then the doing of it, which can be stopped and taken back. */
export function BringIn({
  exportedAt,
  plan,
  close,
}: {
  exportedAt: string;
  plan: Plan;
  close: () => void;
}) {
  const [state, setState] = useState<State>("asked");
  const [count, setCount] = useState(0);
  const [progress, run] = useAction();
  const undo = useRef<() => Promise<void>>(undefined);
  const stop = useRef(new AbortController());
  const all = plan.result.reports.length;
  const begin = () =>
    run(async () => {
      setState("working");
      stop.current = new AbortController();
      try {
        undo.current = await bringIn(plan, setCount, stop.current.signal);
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
          <p>{i18n.t("backup.preview", [dateTime(Date.parse(exportedAt))])}</p>
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
      {state === "working" && (
        <div class="row">
          <progress max={all} value={count} aria-label={i18n.t("status.working")} />
          <span>{i18n.t("backup.working", [count, all])}</span>
          <button type="button" class="quiet" onClick={() => stop.current.abort()}>
            {i18n.t("backup.stop")}
          </button>
        </div>
      )}
      <UndoLine undo={state === "done" ? takeBack : undefined}>
        {state === "done" && i18n.t("backup.done")}
        {state === "stopped" && i18n.t("backup.stopped")}
        {state === "undone" && i18n.t("backup.undone")}
      </UndoLine>
      <ProgressLine progress={progress === "working" ? "idle" : progress} />
    </div>
  );
}
