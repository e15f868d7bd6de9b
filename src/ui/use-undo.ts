import { useState } from "preact/hooks";
import type { Choices } from "../messages.ts";
import { ask } from "./ask.ts";

/** Runs a change of what the person chose, in a way that can be taken back. */
export function useUndo(): {
  change: <T>(work: () => Promise<T>) => Promise<T>;
  undo?: () => Promise<void>;
} {
  const [before, setBefore] = useState<Choices>();
  return {
    async change(work) {
      const choices = await ask("getChoices", {});
      const result = await work();
      setBefore(choices);
      return result;
    },
    undo:
      before &&
      (async () => {
        await ask("replaceChoices", { choices: before });
        setBefore(undefined);
      }),
  };
}
