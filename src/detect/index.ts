import type { Passage } from "../page/passage.ts";
import { LIST } from "../patterns/compiled.generated.ts";
import { type DetectOptions, Detector } from "./detector.ts";
import { type Tables, unpack } from "./tables.ts";
import type { Verdict } from "./verdict.ts";

let unpacked: Tables | undefined;

function tables(): Tables {
  unpacked ??= unpack(LIST);
  return unpacked;
}

/**
 * Judges the passages of a page, or of a pasted message, in reading order.
 * @returns a verdict whose findings point into `passages` in UTF-16 code units
 */
export function detect(passages: readonly Passage[], options: DetectOptions = {}): Verdict {
  const detector = new Detector(tables());
  for (const passage of passages) if (!detector.read(passage)) break;
  return detector.judge(options);
}

export type { DetectOptions } from "./detector.ts";
export * from "./verdict.ts";
