import { useState } from "preact/hooks";

export type Progress = "idle" | "working" | "failed";

/** Runs what a button does, and says how it stands; a second press waits for the first. */
export function useAction(): [Progress, (work: () => Promise<unknown>) => Promise<void>] {
  const [progress, setProgress] = useState<Progress>("idle");
  const run = async (work: () => Promise<unknown>) => {
    if (progress === "working") return;
    setProgress("working");
    try {
      await work();
      setProgress("idle");
    } catch {
      setProgress("failed");
    }
  };
  return [progress, run];
}
