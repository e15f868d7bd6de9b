import { browser } from "wxt/browser";
import { readChoices } from "./choices.ts";
import type { Guard } from "./guard.ts";
import { setPause } from "./pause.ts";

/** Does what a key asks for; the browser itself opens the popup. */
export async function obey(guard: Guard, command: string): Promise<void> {
  if (command === "pause") await togglePause(guard);
  if (command === "show-evidence") await showEvidence(guard);
}

async function togglePause(guard: Guard): Promise<void> {
  const { paused, policy } = await readChoices();
  if (!policy.allowPause) return;
  await setPause(paused ? undefined : "restart");
  await guard.refreshAll();
}

async function showEvidence(guard: Guard): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  const [strongest] = (await guard.view(tab.id)).verdict?.findings ?? [];
  if (strongest) await guard.highlight(tab.id, strongest.frameId, strongest.index);
}
