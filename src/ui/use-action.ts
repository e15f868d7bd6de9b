import { useRef, useState } from "preact/hooks";
import { isQuota } from "../settings/quota.ts";

/** `full`: there was no room to store it. */
export type Progress = "idle" | "working" | "failed" | "full";

/**
 * Runs what a control does, and says how it stands.
 * @param whileWorking a second press on a button is one too many and ignored; a second change of a setting waits its turn
 */
export function useAction(
  whileWorking: "ignore" | "wait" = "ignore",
): [Progress, (work: () => Promise<unknown>) => Promise<void>] {
  const [progress, setProgress] = useState<Progress>("idle");
  const last = useRef<Promise<void>>(Promise.resolve());
  const run = (work: () => Promise<unknown>): Promise<void> => {
    if (whileWorking === "ignore" && progress === "working") return Promise.resolve();
    setProgress("working");
    const turn: Promise<void> = last.current.then(work).then(
      () => {
        if (last.current === turn) setProgress("idle");
      },
      (error) => setProgress(isQuota(error) ? "full" : "failed"),
    );
    last.current = turn;
    return turn;
  };
  return [progress, run];
}
