import type { CompiledPattern } from "../detect/list.ts";

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

/** Leaves out every term that has another one inside: where it stands the other one stands too. */
export function withoutContained<T extends { term: readonly string[] }>(terms: readonly T[]): T[] {
  const known = new Set(terms.map(({ term }) => term.join("")));
  return terms.filter(({ term }) => {
    for (let from = 0; from < term.length; from++)
      for (let to = from + 1; to <= term.length; to++)
        if (to - from < term.length && known.has(term.slice(from, to).join(""))) return false;
    return true;
  });
}
