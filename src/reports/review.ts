import type { Scheme } from "../detect/verdict.ts";
import type { ReportInFile } from "./report.ts";
import { stripAddress, stripPersonal } from "./strip.ts";

/** Texts that a pattern should not have found. */
interface FalseAlarm {
  readonly id: string;
  readonly counterexamples: readonly string[];
}

/** Texts that nothing has found. */
interface Missed {
  /** Where they were seen, personal parts taken out; empty for a message. */
  readonly seen: string;
  readonly examples: readonly string[];
}

/** What a curator looks through, in the terms of the list. */
export interface Review {
  readonly falseAlarms: readonly {
    readonly scheme: Scheme;
    readonly patterns: readonly FalseAlarm[];
  }[];
  readonly missed: readonly Missed[];
  /** Reports that hold no words to learn from. */
  readonly empty: number;
}

/** Sorts what was reported as a false alarm or missed into what the list can take up. Notes stay out. */
export function reviewOf(reports: readonly ReportInFile[]): Review {
  const schemes = new Map<Scheme, Map<string, Set<string>>>();
  const missed: Missed[] = [];
  let empty = 0;
  for (const report of reports) {
    const texts = markedIn(report);
    if (report.kind === "scam") continue;
    if (texts.length === 0 || (report.kind === "false-alarm" && report.findings.length === 0)) {
      empty++;
    } else if (report.kind === "missed") {
      missed.push({ seen: stripAddress(report.url), examples: texts.map(stripPersonal) });
    } else
      for (const { scheme, pattern, quote } of report.findings) {
        const own = texts.filter((text) => text.includes(quote));
        const patterns = getOr(schemes, scheme, () => new Map<string, Set<string>>());
        const examples = getOr(patterns, pattern, () => new Set<string>());
        // What the person has rewritten may stand for any of the patterns.
        for (const text of own.length > 0 ? own : texts) examples.add(stripPersonal(text));
      }
  }
  const falseAlarms = [...schemes].map(([scheme, patterns]) => ({
    scheme,
    patterns: [...patterns].map(([id, texts]) => ({ id, counterexamples: [...texts] })),
  }));
  return { falseAlarms, missed, empty };
}

/** The places that the person marked, or the words that were found where nobody marked anything. */
function markedIn({ kind, marked = "", findings, text = "" }: ReportInFile): string[] {
  const places = marked.split(/\n\s*\n/u).map((place) => place.trim());
  const found = places.filter(Boolean);
  if (found.length > 0) return [...new Set(found)];
  if (kind === "missed") return text.trim() ? [text.trim()] : [];
  return [...new Set(findings.map(({ quote }) => quote))];
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
