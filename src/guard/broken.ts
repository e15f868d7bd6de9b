import type { LocatedPassage } from "../page/located.ts";
import { type CouldMatch, couldSpell } from "../page/spellings.ts";
import { continues, merge, seenSteps } from "../page/visible.ts";

/** So many passages behind one are looked at. */
const FOLLOWING = 15;
/** A word is broken into no more passages, and longer text, than this. */
const MAX_JOINED = 200;
const MAX_LENGTH = 2_000;
/** Layout is asked for at most so many places of a chunk: a page may hold any number of them. */
const MAX_LOOKS = 300;
/**
 * Finds passages whose words may be broken up by what no reader sees, or spelled over boxes that stand in a row, and
 * reads them again as a reader does. Only there layout is asked for.
 * Gives for each passage that reads otherwise what stands in its place: the first of a joined row all of it, the
 * others nothing.
 */
export function* mendBroken(
  passages: readonly LocatedPassage[],
  couldMatch: CouldMatch,
): Generator<true | undefined, Map<LocatedPassage, readonly LocatedPassage[]>> {
  const mended = new Map<LocatedPassage, readonly LocatedPassage[]>();
  let looks = 0;
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] as LocatedPassage;
    if (mended.has(passage) || !isBroken(passages, at, couldMatch)) continue;
    if (!looks) yield true;
    if (++looks > MAX_LOOKS) break;
    let first = at;
    let last = at;
    let length = passage.text.length;
    const goesOn = (from: number) => {
      const [before, after] = [passages[from], passages[from + 1]];
      if (!before || !after || last - first > MAX_JOINED || length > MAX_LENGTH) return false;
      return !mended.has(before) && continues(before, after);
    };
    while (goesOn(first - 1)) length += (passages[--first] as LocatedPassage).text.length;
    while (goesOn(last)) length += (passages[++last] as LocatedPassage).text.length;
    const row = passages.slice(first, last + 1);
    const parts = yield* seenSteps(row.length > 1 ? merge(row) : passage);
    const seen = new Set(parts.flatMap(({ segments }) => segments.map(({ node }) => node)));
    // A passage that nobody sees is judged as it is, so that it is known when it comes into view.
    const shown = row.filter(({ segments }) => segments.some(({ node }) => seen.has(node)));
    for (const one of shown) mended.set(one, one === shown[0] ? parts : []);
    yield;
  }
  return mended;
}

/** Whether a word may begin at an edge in this passage and go on behind something that stands between. */
function isBroken(
  passages: readonly LocatedPassage[],
  at: number,
  couldMatch: CouldMatch,
): boolean {
  const { text, owner, segments } = passages[at] as LocatedPassage;
  if (owner || !segments.length) return false;
  const pieces = segments.map(({ start, length }) => text.slice(start, start + length));
  const own = pieces.length;
  for (let next = at + 1; next < passages.length && pieces.length < own + FOLLOWING; next++)
    pieces.push((passages[next] as LocatedPassage).text);
  return couldSpell(pieces, own, couldMatch, own > 2);
}
