import type { Passage, PassagePlace } from "../page/passage.ts";
import { scanTerms } from "./scan.ts";
import { quotations, sentenceEnds } from "./sentences.ts";
import { idAfter, SHAPE_CLASSES, scanShapes } from "./shapes.ts";
import type { Tables } from "./tables.ts";
import type { Span } from "./verdict.ts";

/** A hit placed on the one axis on which all passages of a page follow each other. */
export interface PlacedHit {
  readonly classId: number;
  /** Index of the passage; `start` and `end` are offsets into its text. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  /** Place on the page's axis: the passage's base plus `start` or `end`. */
  readonly from: number;
  readonly to: number;
  /** Number of the sentence, counted through the page. */
  readonly sentence: number;
  /** Inside speech marks. */
  readonly quoted: boolean;
}

/** What was read of one passage and is needed to judge it. */
export interface ReadPassage {
  readonly text: string;
  readonly place: PassagePlace;
  readonly base: number;
  readonly firstSentence: number;
  readonly sentenceEnds: readonly number[];
  readonly quotes: readonly Span[];
}

/** Distance kept between passages, so that nothing is near across more than a few of them. */
const PASSAGE_GAP = 12;

/** Collects passages and their hits; linear in the text handed in. */
export class Reading {
  readonly passages: ReadPassage[] = [];
  readonly hits: PlacedHit[] = [];
  private base = 0;
  private sentences = 0;
  private readonly collision: number;
  private readonly contactWord: number;
  private readonly tables: Tables;

  constructor(tables: Tables) {
    this.tables = tables;
    this.collision = tables.list.classes.indexOf("collision");
    this.contactWord = tables.list.classes.indexOf("contact-word");
  }

  /** Length of all text read so far, in UTF-16 code units, gaps between passages included. */
  get length(): number {
    return this.base;
  }

  /** Reads the next passage in the order of the page. */
  add({ text, place }: Passage): void {
    const found = this.findHits(text);
    const ends = found.length > 0 ? sentenceEnds(text) : [text.length];
    const quotes = found.length > 0 ? quotations(text) : [];
    const passage = this.passages.length;
    let sentence = 0;
    let quote = 0;
    for (const { classId, start, end } of found) {
      while ((ends[sentence] as number) <= start && sentence < ends.length - 1) sentence++;
      while (quote < quotes.length && (quotes[quote] as Span).end <= start) quote++;
      this.hits.push({
        classId,
        passage,
        start,
        end,
        from: this.base + start,
        to: this.base + end,
        sentence: this.sentences + sentence,
        quoted: quote < quotes.length && (quotes[quote] as Span).start <= start,
      });
    }
    this.passages.push({
      text,
      place,
      base: this.base,
      firstSentence: this.sentences,
      sentenceEnds: ends,
      quotes,
    });
    this.sentences += ends.length;
    this.base += text.length + PASSAGE_GAP;
  }

  private findHits(text: string): { classId: number; start: number; end: number }[] {
    const { tables } = this;
    const hits: { classId: number; start: number; end: number }[] = [];
    const collisions: Span[] = [];
    scanTerms(text, tables, (classId, start, end) => {
      if (classId === this.collision) collisions.push({ start, end });
      else hits.push({ classId, start, end });
    });
    const words = collisions.length > 0 ? hits.filter((hit) => !isInside(hit, collisions)) : hits;
    if (words.length === 0) return words;
    const shapes: typeof words = [];
    for (const { classId, end } of words) {
      if (classId !== this.contactWord) continue;
      const idEnd = idAfter(text, end, tables);
      if (idEnd >= 0)
        shapes.push({ classId: SHAPE_CLASSES.indexOf("contact-id"), start: end, end: idEnd });
    }
    scanShapes(text, tables, (shape, start, end) => {
      shapes.push({ classId: SHAPE_CLASSES.indexOf(shape), start, end });
    });
    return [...words, ...shapes].sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

/** Both lists ascend by start, so one pass would do; collisions are few enough to look through. */
function isInside(hit: Span, collisions: readonly Span[]): boolean {
  return collisions.some(({ start, end }) => hit.start < end && hit.end > start);
}
