import { GATE } from "../patterns/gate.generated.ts";
import { scanTerms } from "./scan.ts";
import { type Tables, unpack } from "./tables.ts";

let unpacked: Tables | undefined;

/**
 * The gate before everything else: whether a text holds any word without which no pattern matches, disguises undone.
 * It says yes to more than the detector finds, and never no to a text in which the detector finds something.
 */
export function couldMatch(text: string): boolean {
  unpacked ??= unpack(GATE);
  let found = false;
  scanTerms(text, unpacked, () => {
    found = true;
    return true;
  });
  return found;
}
