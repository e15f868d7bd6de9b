import type { CompiledPattern } from "./list.ts";
import type { Tables } from "./tables.ts";
import { type Finding, MAX_FINDINGS, RANK, type Scheme, type Verdict } from "./verdict.ts";

/** A finding with what decides where it stands among the others. */
export interface RatedFinding extends Finding {
  readonly score: number;
  /** The pattern needs a word for what is done, such as 套现, and not just who is told to call. */
  readonly namesDeed: boolean;
  /** Stands where a reader of the page sees it, and not just in its title or description. */
  readonly isSeen: boolean;
}

/**
 * What all findings of a page come to: those that only echo another one left out, the strongest first, and of equally
 * grave ones those that a reader can see.
 */
export function verdictOf(
  found: readonly RatedFinding[],
  passages: number,
  truncated: boolean,
  listVersion: string,
): Verdict {
  const meant = withoutStrays(found);
  const strength = strengths(meant);
  const ranked = [...strength].sort(([, a], [, b]) => b - a).map(([scheme]) => scheme);
  const lead = strength.get(ranked[0] as Scheme) ?? 0;
  const led = new Set(meant.filter(({ scheme }) => scheme === ranked[0]).map((f) => f.passage));
  // Words of one offer often fit another scheme by chance: beside a much stronger one they say nothing of their own.
  const own = meant.filter(
    ({ scheme, passage }) =>
      !led.has(passage) || (strength.get(scheme) as number) * BY_CHANCE >= lead,
  );
  const sorted = own.sort(
    (a, b) =>
      RANK[b.level] - RANK[a.level] ||
      ranked.indexOf(a.scheme) - ranked.indexOf(b.scheme) ||
      Number(b.isSeen) - Number(a.isSeen) ||
      b.score - a.score ||
      a.passage - b.passage,
  );
  // One finding per scheme and passage is enough to show.
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { score: _score, namesDeed: _names, isSeen: _isSeen, ...finding } of sorted) {
    const key = `${finding.passage} ${finding.scheme}`;
    if (seen.has(key)) continue;
    seen.add(key);
    findings.push(finding);
  }
  return {
    level: findings[0]?.level ?? "none",
    schemes: ranked.filter((scheme) => findings.some((finding) => finding.scheme === scheme)),
    findings: findings.slice(0, MAX_FINDINGS),
    passages,
    flagged: new Set(findings.map((finding) => finding.passage)).size,
    truncated,
    listVersion,
  };
}

/** Where one pattern names the deed, those of other schemes that name none only echo it. */
function withoutStrays(found: readonly RatedFinding[]): RatedFinding[] {
  const named = new Map<number, Set<Scheme>>();
  for (const { passage, scheme, namesDeed: names } of found)
    if (names) named.set(passage, (named.get(passage) ?? new Set()).add(scheme));
  return found.filter(({ passage, scheme, namesDeed: names }) => {
    const schemes = named.get(passage);
    return names || !schemes || schemes.has(scheme);
  });
}

/** Whether a pattern needs a word for what is done. */
export function namesDeed({ needs }: CompiledPattern, { list }: Tables): boolean {
  return needs.some((slot) => slot.every((id) => list.classes[id]?.startsWith("do-")));
}

/** How much all findings of a scheme say together. */
function strengths(found: readonly RatedFinding[]): Map<Scheme, number> {
  const strength = new Map<Scheme, number>();
  for (const { scheme, level, score } of found) {
    const weight = level === "warning" ? LEVEL_STEP + score : score;
    strength.set(scheme, (strength.get(scheme) ?? 0) + weight);
  }
  return strength;
}

/** A scheme this many times weaker than the leading one in the same passages is there by chance. */
const BY_CHANCE = 4;
/** What a warning counts for above a caution when schemes are compared. */
const LEVEL_STEP = 3;
