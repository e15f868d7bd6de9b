import { useLayoutEffect, useState } from "preact/hooks";
import type { Scheme } from "../detect/verdict.ts";
import { type Settings, withMuted } from "../settings/model.ts";
import { ask } from "./ask.ts";
import { type Progress, useAction } from "./use-action.ts";

type Edit = (settings: Settings) => Settings;

/**
 * Changes settings one after another. What the person chose is shown at once, not only when it has been stored.
 * @returns the settings to show, how the change stands, what changes settings, and what shows or mutes one scheme
 */
export function useChange(
  stored: Settings,
): [
  Settings,
  Progress,
  (settings: Partial<Settings>) => void,
  (scheme: Scheme, muted: boolean) => void,
] {
  const [progress, run] = useAction("wait");
  /** By what they change, so that a later one takes the place of an earlier. */
  const [edits, setEdits] = useState<ReadonlyMap<string, Edit>>(new Map());
  // At once: an effect that comes after the next press would drop what was just chosen.
  useLayoutEffect(() => {
    const isWaiting = progress === "working";
    setEdits((all) => new Map([...all].filter(([, edit]) => isWaiting && !isStored(stored, edit))));
  }, [stored]);
  useLayoutEffect(() => {
    if (progress === "failed" || progress === "full") setEdits(new Map());
  }, [progress]);
  const apply = (what: string, edit: Edit, send: () => Promise<unknown>) => {
    setEdits((all) => new Map([...all, [what, edit]]));
    run(send);
  };
  return [
    [...edits.values()].reduce((settings, edit) => edit(settings), stored),
    progress,
    (settings) =>
      apply(
        Object.keys(settings).join(),
        (before) => ({ ...before, ...settings }),
        () => ask("changeSettings", { settings }),
      ),
    (scheme, muted) =>
      apply(
        scheme,
        (before) => withMuted(before, scheme, muted),
        () => ask("muteScheme", { scheme, muted }),
      ),
  ];
}

function isStored(stored: Settings, edit: Edit): boolean {
  return JSON.stringify(edit(stored)) === JSON.stringify(stored);
}
