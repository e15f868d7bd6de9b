import { type Finding, MAX_FINDINGS, type Scheme, type Verdict } from "../detect/verdict.ts";
import type { LocatedPassage } from "../page/located.ts";
import type { Chunk, PageText } from "../page/page-text.ts";
import type { Passage } from "../page/passage.ts";
import { drawn, inSlices } from "../page/slices.ts";
import type { CouldMatch } from "../page/spellings.ts";
import { seenSteps } from "../page/visible.ts";
import { mendBroken } from "./broken.ts";

/** A finding with the passage of the live document that it stands in. */
export interface Evidence {
  readonly finding: Finding;
  readonly passage: LocatedPassage;
}

/** What one chunk comes to. */
export interface ChunkJudgement {
  readonly evidence: readonly Evidence[];
  /** In how many of its passages something was found. */
  readonly flagged: number;
  /** Strongest first. */
  readonly schemes: readonly Scheme[];
  readonly listVersion: string;
  /** Passages that would count if they were seen. */
  readonly hidden: readonly LocatedPassage[];
}

/** Characters before a chunk that are read along with it, since a finding is judged by what stands around it. */
const CONTEXT = 2_500;
/** What stands this near before a chunk, in characters, may come to say more by what the chunk adds. */
const NEAR = 300;
/** Taking out what is hidden may bring up other findings; after this many rounds what is left stands. */
const MAX_ROUNDS = 4;

/** Judges passages in the order of the page; undefined when nobody answers. */
type Judge = (passages: readonly Passage[]) => Promise<Verdict | undefined>;

/** What judging needs besides the page. */
export interface Judging {
  readonly signal: AbortSignal;
  /** The gate. */
  readonly couldMatch: CouldMatch;
  /** The detector, asked when the gate has opened; undefined while it cannot be had. */
  readonly judge: Judge;
}

/** Judges one chunk of a page by what a reader sees of it; undefined when nobody answers. */
export async function judgeChunk(
  page: PageText,
  chunk: Chunk,
  { judge, couldMatch, signal }: Judging,
): Promise<ChunkJudgement | undefined> {
  const index = page.chunks.indexOf(chunk);
  const context = [...page.head, ...tail(page.chunks, index, CONTEXT)];
  const own = index === 0 ? 0 : context.length - tail(page.chunks, index, NEAR).length;
  const seen = await inSlices(mendBroken(chunk.passages, couldMatch), signal);
  if (!seen) return undefined;
  for (const part of [...seen.values()].flat()) seen.set(part, [part]);
  const hidden: LocatedPassage[] = [];
  for (let round = 1; ; round++) {
    const passages = [...context, ...chunk.passages].flatMap(
      (passage) => seen.get(passage) ?? [passage],
    );
    const verdict = await judge(passages.map(({ text, place }) => ({ text, place })));
    if (!verdict) return undefined;
    const evidence = verdict.findings
      .map((finding) => ({ finding, passage: passages[finding.passage] as LocatedPassage }))
      .filter(({ finding }) => finding.passage >= own);
    if (evidence.some(({ passage }) => !seen.has(passage))) await drawn();
    let changed = false;
    for (const { passage } of evidence) {
      if (seen.has(passage)) continue;
      const parts = await inSlices(seenSteps(passage), signal);
      if (!parts) return undefined;
      seen.set(passage, parts);
      for (const part of parts) seen.set(part, [part]);
      if (parts[0] !== passage) changed = true;
      if (!parts.length) hidden.push(passage);
    }
    if (!changed || round === MAX_ROUNDS) {
      // Only where the detector left findings out does its own count say more than the evidence.
      const isCut = verdict.findings.length === MAX_FINDINGS;
      const flagged = isCut
        ? verdict.flagged
        : new Set(evidence.map(({ passage }) => passage)).size;
      return {
        evidence,
        flagged,
        hidden,
        schemes: verdict.schemes,
        listVersion: verdict.listVersion,
      };
    }
  }
}

/** The last passages before a chunk, as many as come to a length. */
function tail(chunks: readonly Chunk[], index: number, length: number): LocatedPassage[] {
  const passages: LocatedPassage[] = [];
  for (let at = index - 1; at >= 0 && length > 0; at--) {
    const all = chunks[at]?.passages ?? [];
    for (let i = all.length - 1; i >= 0 && length > 0; i--) {
      const passage = all[i] as LocatedPassage;
      length -= passage.text.length;
      passages.unshift(passage);
    }
  }
  return passages;
}

/** A passage between two chunks may have been found by both. */
function withoutTwins(all: readonly Evidence[]): Evidence[] {
  const known = new Map<Node | undefined, Set<string>>();
  return all.filter(({ finding: { pattern, quote }, passage: { segments, owner } }) => {
    const place = segments[0]?.node ?? owner;
    const here = known.get(place) ?? new Set();
    known.set(place, here);
    const size = here.size;
    return here.add(`${pattern} ${quote}`).size > size;
  });
}

/** The judgements of all chunks as one verdict, with the evidence in the order of its findings. */
export function mergeJudgements(
  judgements: readonly ChunkJudgement[],
  passages: number,
  truncated: boolean,
): { verdict: Verdict; evidence: readonly Evidence[] } {
  const all = withoutTwins(judgements.flatMap(({ evidence }) => evidence));
  const schemes = [...new Set(judgements.flatMap((judgement) => judgement.schemes))];
  // Each chunk comes strongest first; across chunks the level and the leading scheme decide.
  const rank = ({ finding }: Evidence) =>
    (finding.level === "warning" ? 0 : schemes.length) + schemes.indexOf(finding.scheme);
  const evidence = all.sort((a, b) => rank(a) - rank(b)).slice(0, MAX_FINDINGS);
  const findings = evidence.map(({ finding }) => finding);
  return {
    evidence,
    verdict: {
      level: findings[0]?.level ?? "none",
      schemes: schemes.filter((scheme) => findings.some((finding) => finding.scheme === scheme)),
      findings,
      passages,
      flagged: judgements.reduce((sum, { flagged }) => sum + flagged, 0),
      truncated,
      listVersion: judgements[0]?.listVersion ?? "",
    },
  };
}
