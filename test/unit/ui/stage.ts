import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { PageMessage } from "../../../src/messages.ts";
import { judge } from "../../../src/ui/check/judge.ts";
import { speak, texts } from "./texts.ts";

const words = texts("zh_CN");

/** A text of ours as these tests read it, with its values put in. */
export function say(key: string, ...values: (string | number)[]): string {
  return (words.get(key) ?? "").replace(/\$(\d)/g, (mark, place) =>
    String(values[place - 1] ?? mark),
  );
}

/** Judges where it stands: there are no threads here. */
class Worker {
  onmessage?: (event: { data: unknown }) => void;
  #isOver = false;

  async postMessage(said: Parameters<typeof judge>[0]): Promise<void> {
    const data = judge(said);
    await new Promise((resolve) => setTimeout(resolve));
    if (!this.#isOver) this.onmessage?.({ data });
  }

  terminate(): void {
    this.#isOver = true;
  }
}

/**
 * A browser without tabs, in which the test answers for the background.
 * @param answer what the background says; an Error is thrown
 * @returns what it was asked, newest last
 */
export function openStage(answer: (message: PageMessage) => unknown): PageMessage[] {
  const asked: PageMessage[] = [];
  fakeBrowser.reset();
  vi.stubGlobal("Worker", Worker);
  speak("zh_CN");
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: "0.1.0" }) });
  Object.assign(fakeBrowser.commands, { getAll: async () => [] });
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((async (message: PageMessage) => {
    asked.push(message);
    const reply = await answer(message);
    if (reply instanceof Error) throw reply;
    return reply ?? null;
  }) as never);
  return asked;
}

export function closePage(): Promise<void> {
  return act(() => render(null, document.body));
}

/** Lets every answer arrive and be shown. */
export function settled(): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve)));
}

export function shown(): string {
  return document.body.textContent ?? "";
}

const nameOf = (control: Element) => control.getAttribute("aria-label") ?? control.textContent;

/** Presses what bears this name. */
export async function press(name: string, inside: HTMLElement = document.body): Promise<void> {
  const controls = [...inside.querySelectorAll<HTMLElement>("button, summary, label")];
  const control = controls.find((one) => nameOf(one) === name);
  expect(control, `${name} among ${controls.map(nameOf)}`).toBeDefined();
  await act(() => control?.click());
  await settled();
}
