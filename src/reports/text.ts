import { oneLine } from "../detect/legible.ts";
import type { Scheme } from "../detect/verdict.ts";
import type { Report } from "./report.ts";

/** The words around the facts, in the reader's language. */
export interface ReportWords {
  heading(schemes: readonly Scheme[]): string;
  readonly url: string;
  readonly title: string;
  readonly time: string;
  readonly evidence: string;
  readonly note: string;
  /** Names the words of a message. */
  readonly text: string;
  readonly colon: string;
  quoted(quote: string): string;
  closing(listVersion: string): string;
  dateTime(ms: number): string;
}

/** So much of a message is enough for a form, in UTF-16 code units. */
const MAX_TEXT = 1000;

/** A report as plain text, ready to paste into the form of an official channel. */
export function reportText(report: Report, words: ReportWords): string {
  const { url, title, seenAt, schemes, findings, note, listVersion, text = "" } = report;
  const fact = (name: string, value: string) => `${name}${words.colon}${oneLine(value)}`;
  return [
    words.heading(schemes),
    ...(url ? [fact(words.url, url)] : []),
    fact(words.title, title),
    fact(words.time, words.dateTime(seenAt)),
    ...(findings.length > 0 ? [`${words.evidence}${words.colon}`] : []),
    ...findings.map(({ quote }, index) => `${index + 1}. ${words.quoted(oneLine(quote))}`),
    ...(!url && text ? [fact(words.text, text.slice(0, MAX_TEXT))] : []),
    ...(note.trim() ? [`${words.note}${words.colon}${note.trim()}`] : []),
    words.closing(listVersion),
  ].join("\n");
}
