import type { CompiledPattern } from "../detect/list.ts";

/** A term is cut to this many characters in the gate; more would tell more and weigh more. */
const KEPT = 2;

/**
 * Chooses classes of which every pattern needs at least one word, as few words as can be.
 * @param terms how many spellings each class has; shapes have none and open no gate
 */
export function anchorClasses(
  patterns: readonly CompiledPattern[],
  terms: readonly number[],
): Set<number> {
  const anchors = new Set<number>();
  const cost = (slot: readonly number[]) =>
    slot.reduce((sum, id) => sum + (anchors.has(id) ? 0 : (terms[id] as number)), 0);
  const open = patterns.map(({ needs }) =>
    needs.filter((slot) => slot.every((id) => (terms[id] as number) > 0)),
  );
  // The patterns with the least choice first.
  for (const slots of open.sort((a, b) => a.length - b.length)) {
    if (slots.some((slot) => slot.every((id) => anchors.has(id)))) continue;
    const [cheapest] = [...slots].sort((a, b) => cost(a) - cost(b));
    for (const id of cheapest ?? []) anchors.add(id);
  }
  return anchors;
}

/** The beginning of a term that the gate looks for. Latin letters are kept whole, since words end there. */
export function gateTerm(term: readonly string[]): readonly string[] {
  return term.some((char) => /[a-z0-9]/.test(char)) ? term : term.slice(0, KEPT);
}
