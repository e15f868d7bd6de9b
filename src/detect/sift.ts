import { MAX_GAP, MAX_IGNORABLES } from "./gaps.ts";
import { NARROW_END, type Sieve } from "./sieve.ts";

/** Text is sifted in blocks of this many code units at most. */
export const BLOCK = 32_768;
/** Text that is not narrow is taken in shorter blocks, so that narrow text after it is seen soon. */
const WIDE_BLOCK = 8_192;

/** What a block came to. It is the same object every time. */
export interface Sifted {
  /** Offsets from the block's beginning at which a term may have shown itself. */
  readonly places: Uint16Array;
  count: number;
  /** Where the next block begins. */
  to: number;
}

const sifted: Sifted = { places: new Uint16Array(BLOCK + 4), count: 0, to: 0 };

/**
 * Passes the text from an offset on through the sieve, a block at most. Beyond the text two other characters are
 * thought, so that a term at its very end is seen.
 */
export function sift(text: string, from: number, sieve: Sieve): Sifted {
  const { length } = text;
  const end = Math.min(length, from + BLOCK);
  if (looksNarrow(text, from, Math.min(end, from + WIDE_BLOCK))) {
    const stopped = pass(
      text,
      from,
      end === length ? end + 2 : end,
      sieve.narrow,
      sieve.classOf,
      true,
    );
    if (stopped > length) return sifted;
    // What begins near the end may go on in another script after it.
    const reach = sieve.longest * (1 + 2 * MAX_GAP + MAX_IGNORABLES);
    if (stopped - from > 2 * reach) {
      dropFrom(stopped - reach - from);
      sifted.to = stopped - reach;
      return sifted;
    }
  }
  const wideEnd = Math.min(length, from + WIDE_BLOCK);
  pass(text, from, wideEnd === length ? length + 2 : wideEnd, sieve.wide, sieve.classOf, false);
  return sifted;
}

/** A guess from eight code units; what stands right before is looked at for sure. */
function looksNarrow(text: string, from: number, end: number): boolean {
  if (text.charCodeAt(from - 1) >= NARROW_END || text.charCodeAt(from - 2) >= NARROW_END)
    return false;
  const step = Math.max(1, (end - from) >> 3);
  for (let at = from; at < end; at += step) if (text.charCodeAt(at) >= NARROW_END) return false;
  return true;
}

function dropFrom(place: number): void {
  let { count } = sifted;
  while (count > 0 && (sifted.places[count - 1] as number) >= place) count--;
  sifted.count = count;
}

/**
 * The places where a term may have shown itself, without a branch for each: a place is always noted, and the next one
 * overwrites it unless it counted. Eight characters a turn.
 * With `onlyNarrow` it stops before characters of other scripts.
 * @returns where it stopped, which is also noted
 */
function pass(
  text: string,
  from: number,
  to: number,
  cells: Int32Array,
  classOf: Uint16Array,
  onlyNarrow: boolean,
): number {
  const { places } = sifted;
  const unitAt = (at: number) => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);
  let before = classOf[unitAt(from - 1)] as number;
  let lanes = cells[((classOf[unitAt(from - 2)] as number) << 8) ^ before] as number;
  let count = 0;
  let at = from;
  // Kept whole, or the engine counts in floating point.
  const last = (Math.min(to, text.length) - 8) | 0;
  for (; at <= last; at += 8) {
    const u0 = text.charCodeAt(at);
    const u1 = text.charCodeAt(at + 1);
    const u2 = text.charCodeAt(at + 2);
    const u3 = text.charCodeAt(at + 3);
    const u4 = text.charCodeAt(at + 4);
    const u5 = text.charCodeAt(at + 5);
    const u6 = text.charCodeAt(at + 6);
    const u7 = text.charCodeAt(at + 7);
    if (onlyNarrow && (u0 | u1 | u2 | u3 | u4 | u5 | u6 | u7) >= NARROW_END) break;
    const c0 = classOf[u0] as number;
    const c1 = classOf[u1] as number;
    const c2 = classOf[u2] as number;
    const c3 = classOf[u3] as number;
    const c4 = classOf[u4] as number;
    const c5 = classOf[u5] as number;
    const c6 = classOf[u6] as number;
    const c7 = classOf[u7] as number;
    const place = at - from;
    places[count] = place;
    count += (lanes >>> c0) & 1;
    places[count] = place + 1;
    count += ((cells[(before << 8) ^ c0] as number) >>> c1) & 1;
    places[count] = place + 2;
    count += ((cells[(c0 << 8) ^ c1] as number) >>> c2) & 1;
    places[count] = place + 3;
    count += ((cells[(c1 << 8) ^ c2] as number) >>> c3) & 1;
    places[count] = place + 4;
    count += ((cells[(c2 << 8) ^ c3] as number) >>> c4) & 1;
    places[count] = place + 5;
    count += ((cells[(c3 << 8) ^ c4] as number) >>> c5) & 1;
    places[count] = place + 6;
    count += ((cells[(c4 << 8) ^ c5] as number) >>> c6) & 1;
    places[count] = place + 7;
    count += ((cells[(c5 << 8) ^ c6] as number) >>> c7) & 1;
    lanes = cells[(c6 << 8) ^ c7] as number;
    before = c7;
  }
  for (; at < to; at++) {
    const unit = unitAt(at);
    if (onlyNarrow && unit >= NARROW_END) break;
    const own = classOf[unit] as number;
    places[count] = at - from;
    count += (lanes >>> own) & 1;
    lanes = cells[(before << 8) ^ own] as number;
    before = own;
  }
  sifted.count = count;
  sifted.to = at;
  return at;
}
