import { detect, type Finding, type Level } from "../detect/index.ts";
import { peers } from "./peers.ts";
import type { Sample } from "./samples.ts";
import type { Outcome } from "./scores.ts";

/** A sample with what the list makes of it. */
export interface Judged {
  readonly sample: Sample;
  readonly level: Level;
  readonly findings: readonly Finding[];
}

/** @param useHost whether the address of a sample may soften what is said of it */
export function judge(samples: readonly Sample[], useHost: boolean): Judged[] {
  return samples.map((sample) => {
    const host = useHost ? sample.host : undefined;
    const { level, findings } = detect(sample.passages, { host });
    return { sample, level, findings };
  });
}

export function outcomesOf(judged: readonly Judged[]): Outcome[] {
  return judged.map(({ sample, level }) => ({ label: sample.label, level }));
}

/** The baselines on the same samples, by name; they know only flagged or not. */
export function peerOutcomes(samples: readonly Sample[]): Record<string, Outcome[]> {
  const texts = samples.map((sample) => ({ label: sample.label, text: textOf(sample, "\n") }));
  return Object.fromEntries(
    peers().map(({ name, finds }) => [
      name,
      texts.map(({ label, text }) => ({ label, level: finds(text) ? "caution" : "none" })),
    ]),
  );
}

export function textOf({ passages }: Sample, between: string): string {
  return passages.map(({ text }) => text).join(between);
}
