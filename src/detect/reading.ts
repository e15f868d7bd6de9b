import type { Passage, PassagePlace, Span } from "../page/passage.ts";
import { namedServices, payAfter } from "./promises.ts";
import { scanTerms } from "./scan.ts";
import { quotations, sentenceEnds } from "./sentences.ts";
import { idAfter, SHAPE_CLASSES, type ShapeClass, scanShapes } from "./shapes.ts";
import type { Tables } from "./tables.ts";

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

const NAMED_SERVICE = SHAPE_CLASSES.indexOf("named-service");

interface WordHit extends Span {
  readonly classId: number;
}

const LONGEST_CONTACT_LINE = 60;

/** Distance kept between passages, so that nothing is near across more than a few of them. */
const PASSAGE_GAP = 12;

/** Collects passages and their hits; linear in the text handed in. */
export class Reading {
  readonly passages: ReadPassage[] = [];
  readonly hits: PlacedHit[] = [];
  private base = 0;
  private written = 0;
  private sentences = 0;
  private readonly collision: number;
  private readonly tables: Tables;
  /** Classes that no pattern needs: they only count for or against. Contact words also lead to an identifier. */
  private readonly clueOnly: ReadonlySet<number>;

  constructor(tables: Tables) {
    this.tables = tables;
    const needed = new Set(tables.list.patterns.flatMap(({ needs }) => needs.flat()));
    this.clueOnly = new Set(
      tables.list.classes
        .map((_, id) => id)
        .filter((id) => !needed.has(id) && id !== tables.contactWord),
    );
    this.collision = tables.list.classes.indexOf("collision");
  }

  /** Length of all text read so far, in UTF-16 code units, gaps between passages included. */
  get length(): number {
    return this.base;
  }

  /** The same without the gaps. */
  get characters(): number {
    return this.written;
  }

  /** Reads the next passage in the order of the page. */
  add({ text, place }: Passage): void {
    const words = this.findWords(text);
    const isRead = words.length > 0 || isContactLine(text);
    const ends = isRead ? sentenceEnds(text) : [text.length];
    const quotes = isRead ? quotations(text) : [];
    const found = isRead ? this.withShapes(words, text, quotes) : [];
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
        quoted:
          classId !== NAMED_SERVICE &&
          quote < quotes.length &&
          (quotes[quote] as Span).start <= start,
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
    this.written += text.length;
  }

  /** The terms of a text, less those that only stand there by accident. */
  private findWords(text: string): WordHit[] {
    const hits: WordHit[] = [];
    const collisions: Span[] = [];
    scanTerms(text, this.tables, (classId, start, end) => {
      if (isPartOfNumber(text, end) || areOptions(text, start, end)) return;
      if (classId === this.collision) collisions.push({ start, end });
      else hits.push({ classId, start, end });
    });
    const meant = collisions.length > 0 ? hits.filter((hit) => !isInside(hit, collisions)) : hits;
    return this.withoutParts(meant);
  }

  /** 没有法律责任 promises, though 法律责任 inside it would warn: a clue inside a longer word is not meant. */
  private withoutParts(hits: WordHit[]): WordHit[] {
    let covered = 0;
    return hits
      .sort((a, b) => a.start - b.start || b.end - a.end)
      .filter(({ classId, end }) => {
        const isPart = end <= covered && this.clueOnly.has(classId);
        covered = Math.max(covered, end);
        return !isPart;
      });
  }

  private withShapes(words: readonly WordHit[], text: string, quotes: readonly Span[]): WordHit[] {
    const { tables } = this;
    const hits = [...words];
    const add = (shape: ShapeClass, start: number, end: number) =>
      hits.push({ classId: SHAPE_CLASSES.indexOf(shape), start, end });
    for (const { classId, end } of words) {
      if (classId !== tables.contactWord) continue;
      const idEnd = idAfter(text, end, tables);
      if (idEnd >= 0) add("contact-id", end, idEnd);
    }
    scanShapes(text, tables, add);
    for (const { start, end } of namedServices(text, quotes)) add("named-service", start, end);
    for (const { start, end } of payAfter(text)) add("pay-after", start, end);
    return hits.sort((a, b) => a.start - b.start || b.end - a.end);
  }
}

/** A line such as "客服小雪 v：abc0123" holds no word of the list. */
function isContactLine(text: string): boolean {
  return text.length <= LONGEST_CONTACT_LINE && /\d/.test(text);
}

/** The `-z -x` of a command are no initials: letters with a space and a hyphen before each of them. */
function areOptions(text: string, start: number, end: number): boolean {
  return text[start - 1] === "-" && /^[a-z](?: -[a-z])+$/i.test(text.slice(start, end));
}

/** 留1 calls the reader; the beginning of 留13 does not. */
function isPartOfNumber(text: string, end: number): boolean {
  return isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Both lists ascend by start, so one pass would do; collisions are few enough to look through. */
function isInside(hit: Span, collisions: readonly Span[]): boolean {
  return collisions.some(({ start, end }) => hit.start < end && hit.end > start);
}
