import type { CompiledPattern } from "./list.ts";
import type { PlacedHit, Reading } from "./reading.ts";
import { isShort } from "./wording.ts";

/** A place where the words a pattern needs stand together; stance has not been looked at yet. */
export interface Candidate {
  readonly pattern: CompiledPattern;
  /** The passage of the first needed word; `start` and `end` are offsets into it. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
  readonly hits: readonly PlacedHit[];
}

/** A page that repeats itself endlessly is judged by its first findings. */
const MAX_CANDIDATES_PER_PATTERN = 60;

/**
 * Finds where the classes of a pattern stand near each other: the tightest place in each sentence.
 * One pass over the hits per pattern.
 */
export function candidatesOf(pattern: CompiledPattern, reading: Reading): Candidate[] {
  if (pattern.inside === "post" && !isShort(reading)) return [];
  if (pattern.inside === "page" && isShort(reading)) return [];
  const last: (PlacedHit | undefined)[] = pattern.needs.map(() => undefined);
  const tightest = new Map<number, Candidate>();
  let blocked: PlacedHit | undefined;
  for (const hit of reading.hits) {
    if (pattern.unless.includes(hit.classId)) blocked = hit;
    const slot = slotFor(pattern, hit, last);
    if (slot < 0) continue;
    // Of words that begin at one place, such as 加微 and 加微信, the longest is meant; it comes first.
    if (last[slot]?.from !== hit.from) last[slot] = hit;
    const hits = together(pattern, last, hit);
    if (!hits) continue;
    if (blocked && sameReach(pattern, blocked, hit) && hit.from - blocked.from < pattern.within)
      continue;
    const candidate = makeCandidate(pattern, hits);
    const known = tightest.get(candidate.firstSentence);
    if (!known || candidate.to - candidate.from < known.to - known.from) {
      if (!known && tightest.size >= MAX_CANDIDATES_PER_PATTERN) break;
      tightest.set(candidate.firstSentence, candidate);
    }
  }
  return [...tightest.values()];
}

/** The slot a hit fills; where several would do, the one filled longest ago. */
function slotFor(
  pattern: CompiledPattern,
  hit: PlacedHit,
  last: readonly (PlacedHit | undefined)[],
): number {
  let best = -1;
  pattern.needs.forEach((slot, index) => {
    if (!slot.includes(hit.classId)) return;
    if (best < 0 || (last[index]?.from ?? -1) < (last[best]?.from ?? -1)) best = index;
  });
  return best;
}

function together(
  pattern: CompiledPattern,
  last: readonly (PlacedHit | undefined)[],
  newest: PlacedHit,
): PlacedHit[] | undefined {
  const hits: PlacedHit[] = [];
  for (const hit of last) {
    if (!hit || newest.to - hit.from > pattern.within || !sameReach(pattern, hit, newest))
      return undefined;
    hits.push(hit);
  }
  return hits;
}

function sameReach(pattern: CompiledPattern, a: PlacedHit, b: PlacedHit): boolean {
  if (pattern.inside === "sentence") return a.sentence === b.sentence;
  if (pattern.inside === "passage") return a.passage === b.passage;
  return true;
}

function makeCandidate(pattern: CompiledPattern, hits: readonly PlacedHit[]): Candidate {
  const anchor = hits[0] as PlacedHit;
  const here = hits.filter((hit) => hit.passage === anchor.passage);
  return {
    pattern,
    passage: anchor.passage,
    start: Math.min(...here.map((hit) => hit.start)),
    end: Math.max(...here.map((hit) => hit.end)),
    from: Math.min(...hits.map((hit) => hit.from)),
    to: Math.max(...hits.map((hit) => hit.to)),
    firstSentence: Math.min(...hits.map((hit) => hit.sentence)),
    lastSentence: Math.max(...hits.map((hit) => hit.sentence)),
    hits: [...hits].sort((a, b) => a.from - b.from),
  };
}
