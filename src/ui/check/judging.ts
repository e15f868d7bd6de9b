import { passagesFromSaved } from "../../page/from-saved.ts";
import type { TextPassage } from "../../page/from-text.ts";
import type { Judgement } from "./judge.ts";

/** A text, or what was read of a page as it was saved. */
export interface Judged extends Judgement {
  /** What was read; of a page a line a passage. */
  readonly text: string;
}

/** Judges a text line by line; undefined where the signal stopped it. */
export async function judgeText(text: string, signal: AbortSignal): Promise<Judged | undefined> {
  return withText(text, await inWorker(text, signal));
}

/** Judges a saved page by what its document says; undefined where the signal stopped it. */
export async function judgePage(html: string, signal: AbortSignal): Promise<Judged | undefined> {
  let offset = 0;
  const passages = passagesFromSaved(html).map((passage) => {
    const placed = { ...passage, offset };
    offset += passage.text.length + 1;
    return placed;
  });
  return withText(passages.map(({ text }) => text).join("\n"), await inWorker(passages, signal));
}

function withText(text: string, judgement: Judgement | undefined): Judged | undefined {
  return judgement && { ...judgement, text };
}

function inWorker(
  said: string | readonly TextPassage[],
  signal: AbortSignal,
): Promise<Judgement | undefined> {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return new Promise<Judgement | undefined>((resolve, reject) => {
    signal.addEventListener("abort", () => resolve(undefined));
    worker.onmessage = ({ data }: MessageEvent<Judgement>) => resolve(data);
    worker.onerror = reject;
    worker.postMessage(said);
  }).finally(() => worker.terminate());
}
