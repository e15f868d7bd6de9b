import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Choices } from "../messages.ts";
import { ask } from "./ask.ts";

/**
 * Runs a change of what the person chose, in a way that can be taken back, as long as nothing else has been chosen
 * since: what came later must not be lost.
 */
export function useUndo(): {
  change: <T>(work: () => Promise<T>) => Promise<T>;
  undo?: () => Promise<void>;
} {
  const [known, setKnown] = useState<{ before: Choices; after: Choices }>();
  useEffect(() => {
    if (!known) return;
    const listen = async () => {
      const now = await ask("getChoices", {});
      if (JSON.stringify(now) !== JSON.stringify(known.after)) setKnown(undefined);
    };
    browser.storage.onChanged.addListener(listen);
    return () => browser.storage.onChanged.removeListener(listen);
  }, [known]);
  return {
    async change(work) {
      const before = await ask("getChoices", {});
      const result = await work();
      setKnown({ before, after: await ask("getChoices", {}) });
      return result;
    },
    undo:
      known &&
      (async () => {
        setKnown(undefined);
        await ask("replaceChoices", { choices: known.before });
      }),
  };
}
