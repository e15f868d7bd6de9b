/**
 * The terms as a double-array trie. A node is a place in the array; the upper half of what stands there is the node's
 * base, the lower half its parent. Its child by a symbol stands at base + symbol, where that place names it as parent.
 * Any sum of the two is inside the array.
 */
export interface Trie {
  readonly nodes: Int32Array;
  /** What ends at the node, 0 for nothing: see `packEnd`. */
  readonly ends: Uint8Array;
}

const ENDS_LATIN = 0x80;

/** One byte for a term's class and whether its last character is a Latin letter. @throws RangeError past 127 classes */
export function packEnd(classId: number, isLatin: boolean): number {
  if (classId + 1 >= ENDS_LATIN) throw new RangeError(`class ${classId} is one too many`);
  return classId < 0 ? 0 : (classId + 1) | (isLatin ? ENDS_LATIN : 0);
}

export function classOfEnd(end: number): number {
  return (end & ~ENDS_LATIN) - 1;
}

export function endsLatin(end: number): boolean {
  return (end & ENDS_LATIN) !== 0;
}

/** The base of a node, 0 where it has no children. */
export function baseOf(node: number): number {
  return node >>> 16;
}

export function parentOf(node: number): number {
  return node & 0xffff;
}

export const ROOT = 0;
/** A node without children that no symbol leads to. */
export const NOWHERE = 1;
/** The parent named where no node stands. */
export const FREE = 0xffff;

/** Unpacks `CompiledList.trie`: four bytes for each node, the low one first, then a byte for each of what ends there. */
export function unpackTrie(base64: string, symbolCount: number): Trie {
  const packed = atob(base64);
  const count = packed.length / 5;
  const nodes = new Int32Array(count + symbolCount).fill(FREE);
  const ends = new Uint8Array(count + symbolCount);
  for (let node = 0, at = 0; node < count; node++, at += 4) {
    nodes[node] =
      packed.charCodeAt(at) |
      (packed.charCodeAt(at + 1) << 8) |
      (packed.charCodeAt(at + 2) << 16) |
      (packed.charCodeAt(at + 3) << 24);
    ends[node] = packed.charCodeAt(4 * count + node);
  }
  return { nodes, ends };
}
