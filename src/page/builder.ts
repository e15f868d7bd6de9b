import type { LocatedPassage, Segment } from "./located.ts";

/** Stretches without white space to collapse: words joined by single spaces. */
const STRETCH = /[^\t\n\f\r ]+(?: [^\t\n\f\r ]+)*/g;
const BLANK_LINE = /\n[\t\f\r ]*\n/;

/** Text is added in windows of this many characters, so that no text node can hold up the page. */
export const WINDOW = 50_000;

/** A passage is cut here even without a boundary, so that no single one can hold up the page. */
const MAX_LENGTH = 20_000;
/** A line break or a table cell ends a passage that is already longer than a reader takes in at once. */
const LONG = 1_500;

/** What stands between two stretches, weakest first. A tab parts table cells. */
type Gap = "" | " " | "\n" | "\t";
const GAPS = " \n\t";

/** Joins stretches of text into passages, collapsing white space as a browser does. */
export class PassageBuilder {
  #text = "";
  #segments: Segment[] = [];
  #pending: Gap = "";

  readonly #emit: (passage: LocatedPassage) => void;

  /** `emit` is handed each passage as it ends. */
  constructor(emit: (passage: LocatedPassage) => void) {
    this.#emit = emit;
  }

  /**
   * Adds text of a node from an offset on, at most `WINDOW` characters of it; `pre` keeps its line breaks, and a
   * blank line ends the passage.
   */
  add(node: Text, pre: boolean, from: number): void {
    const data = from || node.length > WINDOW ? node.data.slice(from, from + WINDOW) : node.data;
    let end = 0;
    STRETCH.lastIndex = 0;
    for (let match = STRETCH.exec(data); match; match = STRETCH.exec(data)) {
      if (match.index > end) this.#space(data.slice(end, match.index), pre);
      end = match.index + match[0].length;
      this.#append(node, from + match.index, match[0]);
    }
    if (end < data.length) this.#space(data.slice(end), pre);
  }

  /** Parts what comes next from what came before, within the passage where it is short enough. */
  gap(gap: Gap): void {
    if (gap !== " " && this.#text.length > LONG) this.flush();
    else if (GAPS.indexOf(gap) > GAPS.indexOf(this.#pending || " ") || !this.#pending)
      this.#pending = gap;
  }

  /** Ends the passage. */
  flush(): void {
    this.#pending = "";
    if (!this.#text) return;
    this.#emit({ text: this.#text, place: "body", segments: this.#segments });
    this.#text = "";
    this.#segments = [];
  }

  #space(space: string, pre: boolean): void {
    if (!pre || !space.includes("\n")) this.gap(" ");
    else if (BLANK_LINE.test(space)) this.flush();
    else this.gap("\n");
  }

  #append(node: Text, offset: number, stretch: string): void {
    for (let done = 0; done < stretch.length; done += MAX_LENGTH) {
      const piece = stretch.length > MAX_LENGTH ? stretch.slice(done, done + MAX_LENGTH) : stretch;
      if (this.#text.length + piece.length > MAX_LENGTH) this.flush();
      if (this.#text) this.#text += this.#pending;
      this.#pending = "";
      this.#segments.push({
        node,
        offset: offset + done,
        start: this.#text.length,
        length: piece.length,
      });
      this.#text += piece;
    }
  }
}
