import { useEffect, useState } from "preact/hooks";
import type { Settings } from "../settings/model.ts";
import { ask } from "./ask.ts";
import { type Progress, useAction } from "./use-action.ts";

/**
 * Changes settings one after another. What the person chose is shown at once, not only when it has been stored.
 * @returns the settings to show, how the change stands, and what changes them
 */
export function useChange(
  stored: Settings,
): [Settings, Progress, (settings: Partial<Settings>) => void] {
  const [progress, run] = useAction("wait");
  const [chosen, setChosen] = useState<Partial<Settings>>({});
  useEffect(() => setChosen((before) => without(before, stored)), [stored]);
  useEffect(() => {
    if (progress === "failed" || progress === "full") setChosen({});
  }, [progress]);
  const change = (settings: Partial<Settings>) => {
    setChosen((before) => ({ ...before, ...settings }));
    run(() => ask("changeSettings", { settings }));
  };
  return [{ ...stored, ...chosen }, progress, change];
}

/** What was chosen and is not stored yet. */
function without(chosen: Partial<Settings>, stored: Settings): Partial<Settings> {
  const names = Object.keys(chosen) as (keyof Settings)[];
  const waiting = names.filter((name) => String(chosen[name]) !== String(stored[name]));
  return Object.fromEntries(waiting.map((name) => [name, chosen[name]]));
}
