import type { CompiledPattern } from "../detect/list.ts";

const REACH = { sentence: 0, passage: 1, around: 2, post: 2, page: 2 } as const;

/** A pattern that matches only where another of its scheme says the same or more is of no use. */
export function shadowProblems(
  patterns: readonly CompiledPattern[],
  where: ReadonlyMap<string, string>,
): string[] {
  return patterns.flatMap((pattern) => {
    const wider = patterns.find((other) => other !== pattern && shadows(other, pattern));
    return wider
      ? [
          `${where.get(pattern.id)}: ${pattern.id}: ${wider.id} shadows it, which finds all that it would find`,
        ]
      : [];
  });
}

function shadows(wide: CompiledPattern, narrow: CompiledPattern): boolean {
  const same = wide.needs.length === narrow.needs.length && wide.id > narrow.id;
  return (
    wide.scheme === narrow.scheme &&
    wide.stance === narrow.stance &&
    wide.unless.every((id) => narrow.unless.includes(id)) &&
    wide.weight >= narrow.weight &&
    wide.within >= narrow.within &&
    reaches(wide.inside, narrow.inside) &&
    assign(wide.needs, narrow.needs) &&
    !(same && assign(narrow.needs, wide.needs) && wide.within === narrow.within)
  );
}

function reaches(wide: keyof typeof REACH, narrow: keyof typeof REACH): boolean {
  const isForSome = wide === "post" || wide === "page";
  return isForSome ? wide === narrow : REACH[wide] >= REACH[narrow];
}

/** Whether each slot of the wide pattern takes in a different slot of the narrow one. */
function assign(
  wide: readonly (readonly number[])[],
  narrow: readonly (readonly number[])[],
): boolean {
  const [slot, ...rest] = wide;
  if (slot === undefined) return true;
  return narrow.some(
    (candidate, index) =>
      candidate.every((id) => slot.includes(id)) &&
      assign(rest, [...narrow.slice(0, index), ...narrow.slice(index + 1)]),
  );
}
