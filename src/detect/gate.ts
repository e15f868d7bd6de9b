import { GATE } from "../patterns/gate.generated.ts";
import { scanTerms } from "./gate-scan.ts";
import { type Tables, unpack } from "./gate-tables.ts";

let unpacked: Tables | undefined;

/** Text is tried without the breaks between blocks, so that where a Latin word ends is not known here. */
function tables(): Tables {
  if (!unpacked) {
    unpacked = unpack(GATE);
    unpacked.latin.fill(0);
  }
  return unpacked;
}

/**
 * The gate before everything else: whether a text holds any word without which no pattern matches, disguises undone.
 * It says yes to more than the detector finds, and never no to a text in which the detector finds something.
 */
export function couldMatch(text: string): boolean {
  let found = false;
  scanTerms(text, tables(), () => {
    found = true;
    return true;
  });
  return found;
}
