import type { LocatedPassage } from "./located.ts";

/** A stretch of the page that is judged at once. */
export interface Chunk {
  passages: LocatedPassage[];
  /** Characters in its passages. */
  length: number;
  /** Whether it changed since it was last judged. */
  dirty: boolean;
}

/** Characters after which a new chunk is begun: well below what takes a slice of time to judge. */
const CHUNK = 50_000;
/** What is added to a chunk this long that was judged begins a new one: the rest is not judged again. */
const SETTLED = 2_500;
/** How many texts are looked back over to find the place of a new passage. */
const LOOK_BACK = 30;

interface Place {
  chunk: Chunk;
  readonly passage: LocatedPassage;
}

/** The passages of a page in reading order, kept up to date as parts of it are read anew. */
export class PageText {
  /** Title and description, which hold for the whole page. */
  head: readonly LocatedPassage[];
  readonly chunks: Chunk[] = [];
  /** Characters in all passages. */
  length = 0;
  /** The place of a passage by its first text node or by the element whose label it is. */
  readonly #places = new WeakMap<Node, Place[]>();

  constructor(head: readonly LocatedPassage[]) {
    this.head = head;
    this.#begin(0);
  }

  /** How many passages there are. */
  get size(): number {
    return this.chunks.reduce((sum, { passages }) => sum + passages.length, this.head.length);
  }

  /** Appends a passage. */
  add(passage: LocatedPassage): void {
    let chunk = this.chunks[this.chunks.length - 1] as Chunk;
    if (chunk.length > (chunk.dirty ? CHUNK : SETTLED)) {
      chunk = this.#begin(this.chunks.length);
    }
    this.#put(passage, chunk, chunk.passages.length);
  }

  /**
   * Takes passages that were read at `node` just now: those read there before go, and the new ones stand where
   * the text before `node` stands.
   */
  renew(passages: readonly LocatedPassage[], node: Node): void {
    for (const { segments, owner } of passages) {
      for (const segment of segments) this.forget(segment.node);
      if (owner) this.forget(owner);
    }
    const before = this.#placeBefore(node);
    if (!before) {
      for (const passage of passages) this.add(passage);
      return;
    }
    let { chunk } = before;
    let at = chunk.passages.indexOf(before.passage);
    if (!chunk.dirty && chunk.length > SETTLED) {
      const next = this.chunks.indexOf(chunk) + 1;
      const isInside = at < chunk.passages.length - 1;
      if (isInside) this.#split(chunk, at + 1);
      const following = this.chunks[next];
      chunk = !isInside && following?.dirty ? following : this.#begin(next);
      at = -1;
    }
    for (const passage of passages) this.#put(passage, chunk, ++at);
    if (chunk.length > 2 * CHUNK) this.#split(chunk, chunk.passages.length >> 1);
  }

  /** Drops the passages that begin at a text node, or that are labels of an element. */
  forget(node: Node): void {
    for (const place of this.#places.get(node) ?? []) {
      // What was judged is halved until little of it has to be judged again.
      if (!place.chunk.dirty) {
        while (place.chunk.length > SETTLED && place.chunk.passages.length > 1)
          this.#split(place.chunk, place.chunk.passages.length >> 1);
      }
      const { chunk, passage } = place;
      const at = chunk.passages.indexOf(passage);
      if (at < 0) continue;
      chunk.passages.splice(at, 1);
      chunk.length -= passage.text.length;
      chunk.dirty = true;
      this.length -= passage.text.length;
    }
    this.#places.delete(node);
  }

  /** Drops everything whose place in the document is gone. */
  sweep(): void {
    for (const { passages } of [...this.chunks]) {
      for (const passage of [...passages]) {
        const anchor = anchorOf(passage);
        if (anchor?.isConnected === false) this.forget(anchor);
      }
    }
    for (let i = this.chunks.length - 1; i; i--)
      if (!this.chunks[i]?.passages.length) this.chunks.splice(i, 1);
  }

  #put(passage: LocatedPassage, chunk: Chunk, at: number): void {
    if (at === chunk.passages.length) chunk.passages.push(passage);
    else chunk.passages.splice(at, 0, passage);
    chunk.length += passage.text.length;
    chunk.dirty = true;
    this.length += passage.text.length;
    this.#place(passage, chunk);
  }

  #place(passage: LocatedPassage, chunk: Chunk): void {
    const anchor = anchorOf(passage);
    if (!anchor) return;
    const here = this.#places.get(anchor);
    if (here) here.push({ chunk, passage });
    else this.#places.set(anchor, [{ chunk, passage }]);
  }

  /** A new chunk, to be the one at a place. */
  #begin(at: number): Chunk {
    const chunk: Chunk = { passages: [], length: 0, dirty: true };
    this.chunks.splice(at, 0, chunk);
    return chunk;
  }

  /** Moves what stands in a chunk from a place on into one of its own. */
  #split(chunk: Chunk, from: number): void {
    const rest = this.#begin(this.chunks.indexOf(chunk) + 1);
    rest.passages = chunk.passages.splice(from);
    rest.length = rest.passages.reduce((sum, { text }) => sum + text.length, 0);
    chunk.length -= rest.length;
    chunk.dirty = true;
    for (const passage of rest.passages) {
      for (const place of this.#places.get(anchorOf(passage) as Node) ?? [])
        if (place.passage === passage) place.chunk = rest;
    }
  }

  #placeBefore(node: Node): Place | undefined {
    const walker = (node.ownerDocument as Document).createTreeWalker(
      node.getRootNode(),
      NodeFilter.SHOW_TEXT,
    );
    walker.currentNode = node;
    for (let i = 0; i < LOOK_BACK; i++) {
      const text = walker.previousNode();
      if (!text) return undefined;
      const here = this.#places.get(text);
      if (here) return here[here.length - 1];
    }
    return undefined;
  }
}

function anchorOf({ segments, owner }: LocatedPassage): Node | undefined {
  return segments[0]?.node ?? owner;
}
