import type { Passage, Span } from "../page/passage.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { weigh } from "./clues.ts";
import { type Seen, withoutInvisible } from "./invisible.ts";
import type { CompiledPattern } from "./list.ts";
import { namesDeed, type RatedFinding, verdictOf } from "./ranking.ts";
import { Reading } from "./reading.ts";
import { wholeClauses } from "./sentences.ts";
import type { Tables } from "./tables.ts";
import { type Clue, type Finding, type Level, MAX_CHARACTERS, type Verdict } from "./verdict.ts";

export interface DetectOptions {
  /** Host name of the page; it may soften a finding, never decide alone. */
  readonly host?: string | undefined;
}

/**
 * Judges a page passage by passage. Reading may be spread over time, so that a caller can yield in between:
 * `read` each passage in page order, then `judge`.
 */
export class Detector {
  private readonly reading: Reading;
  private readonly tables: Tables;
  private readonly seen: Seen[] = [];
  private truncated = false;

  constructor(tables: Tables) {
    this.tables = tables;
    this.reading = new Reading(tables);
  }

  /** @returns false once the limit of `MAX_CHARACTERS` is reached; what comes after is not read */
  read(passage: Passage): boolean {
    const room = MAX_CHARACTERS - this.reading.length;
    if (room <= 0) this.truncated = true;
    if (this.truncated) return false;
    if (passage.text.length > room) {
      this.truncated = true;
      this.add({ text: passage.text.slice(0, room), place: passage.place });
      return false;
    }
    this.add(passage);
    return true;
  }

  private add({ text, place }: Passage): void {
    const seen = withoutInvisible(text);
    this.seen.push(seen);
    this.reading.add({ text: seen.text, place });
  }

  judge(options: DetectOptions = {}): Verdict {
    const { reading, tables } = this;
    const present = new Set(reading.hits.map((hit) => hit.classId));
    const findings = tables.list.patterns
      .filter((pattern) => canMatch(pattern, (id) => present.has(id)))
      .flatMap((pattern) => candidatesOf(pattern, reading))
      .map((candidate) => this.find(candidate, options.host))
      .filter((finding) => finding !== undefined);
    const verdict = verdictOf(
      findings,
      reading.passages.length,
      this.truncated,
      tables.list.version,
    );
    return {
      ...verdict,
      findings: verdict.findings
        .map((finding) => this.markWholeWords(finding))
        .map((finding) => this.asWritten(finding)),
    };
  }

  /** Places in the text as it was handed in. */
  private asWritten(finding: Finding): Finding {
    const { written, whole } = this.seen[finding.passage] as Seen;
    const [start, end] = whole(finding.start, finding.end);
    const marks = finding.marks.map((mark) => {
      const [start, end] = whole(mark.start, mark.end);
      return { start, end };
    });
    return { ...finding, start, end, quote: written.slice(start, end), marks };
  }

  /** A mark that ends inside another word, as 冻的 does in 解冻的, is widened to that word. */
  private markWholeWords(finding: Finding): Finding {
    const words = this.reading.hits.filter(
      ({ passage, end, start }) =>
        passage === finding.passage && start >= finding.start && end <= finding.end,
    );
    let marks = joined(finding.marks);
    // A word that is let in may end inside another one, as 花呗套 does in 花呗套现.
    for (let before = 0; before !== length(marks); ) {
      before = length(marks);
      marks = joined(
        marks.map((mark) => {
          const touching = words.filter(({ start, end }) => start < mark.end && end > mark.start);
          return {
            start: Math.min(mark.start, ...touching.map(({ start }) => start)),
            end: Math.max(mark.end, ...touching.map(({ end }) => end)),
          };
        }),
      );
    }
    return { ...finding, marks };
  }

  private find(candidate: Candidate, host: string | undefined): RatedFinding | undefined {
    const clues = weigh(candidate, this.reading, this.tables, host);
    const score = clues.reduce((sum, clue) => sum + clue.weight, candidate.pattern.weight);
    const level = levelOf(candidate.pattern, score, this.tables);
    if (level === "none" || (candidate.pattern.inside === "page" && !isWordedSo(clues)))
      return undefined;
    const { text = "", place } = this.reading.passages[candidate.passage] ?? {};
    const { start, end } = wholeClauses(text, candidate);
    return {
      score,
      namesDeed: namesDeed(candidate.pattern, this.tables),
      isSeen: place !== "title" && place !== "description",
      pattern: candidate.pattern.id,
      scheme: candidate.pattern.scheme,
      level,
      passage: candidate.passage,
      start,
      end,
      quote: text.slice(start, end),
      marks: marksOf(candidate),
      clues,
    };
  }
}

/**
 * A pattern for pages proposes on words that many pages hold: unless those around say so much for an offer, it finds
 * nothing. Chosen on pages of our own, see `docs/quality.md`.
 */
const LEAST_AROUND = 1.15;

function isWordedSo(clues: readonly Clue[]): boolean {
  return clues.some(({ id, weight }) => id === "around-as-ads" && weight >= LEAST_AROUND);
}

function levelOf(pattern: CompiledPattern, score: number, { list: { thresholds } }: Tables): Level {
  if (pattern.stance === "steer") return score >= thresholds.steer ? "caution" : "none";
  if (score >= thresholds.warning) return "warning";
  return score >= thresholds.caution ? "caution" : "none";
}

function marksOf(candidate: Candidate): Span[] {
  return joined(candidate.hits.filter(({ passage }) => passage === candidate.passage));
}

const length = (spans: readonly Span[]) =>
  spans.reduce((sum, { start, end }) => sum + end - start, 0);

/** Spans in order, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const before = whole.at(-1);
    if (before && start < before.end) before.end = Math.max(before.end, end);
    else whole.push({ start, end });
  }
  return whole;
}

function canMatch(pattern: CompiledPattern, present: (classId: number) => boolean): boolean {
  return pattern.needs.every((slot) => slot.some(present));
}
