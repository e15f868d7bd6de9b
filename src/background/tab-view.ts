import { bannerFor } from "../banner/data.ts";
import type { BannerData } from "../banner/model.ts";
import { type Level, MAX_FINDINGS, RANK, type Scheme, type Verdict } from "../detect/verdict.ts";
import { pageKey } from "../page/address.ts";
import type { Settings } from "../settings/model.ts";
import type { TabFinding, TabVerdict } from "../tab.ts";
import type { TabRecord } from "./tab-records.ts";

/** What the toolbar button says about a tab. */
export type Badge = "none" | "caution" | "warning" | "trusted" | "paused";

/** Everything a person sees of a tab. */
export interface TabView {
  readonly verdict?: TabVerdict;
  readonly badge: Badge;
  readonly banner?: BannerData;
}

/** What holds for a tab besides what was found in it. */
export interface Circumstances {
  readonly settings: Settings;
  readonly trusted: boolean;
  readonly paused: boolean;
}

/** Decides what a person sees of a tab. */
export function viewTab(record: TabRecord, around: Circumstances): TabView {
  const verdict = mergeFrames(record, around.settings);
  if (around.paused) return { verdict, badge: "paused" };
  if (!verdict || verdict.level === "none") return { verdict, badge: "none" };
  if (around.trusted) return { verdict, badge: "trusted" };
  const isNews = RANK[verdict.level] > RANK[dismissedLevel(record)];
  return {
    verdict,
    badge: verdict.level,
    banner: isNews ? bannerFor(verdict, around.settings) : undefined,
  };
}

function dismissedLevel({ page, dismissed }: TabRecord): Level {
  const key = page && pageKey(page.url);
  return dismissed.find((known) => known.page === key)?.level ?? "none";
}

/** The worst verdict over all frames, without what the settings leave out. */
function mergeFrames(record: TabRecord, settings: Settings): TabVerdict | undefined {
  const frames = Object.entries(record.frames).map(([id, verdict]) => ({
    frameId: Number(id),
    ...leaveOut(verdict, settings),
  }));
  const [first] = frames;
  if (!first) return undefined;
  const findings: TabFinding[] = frames
    .flatMap(({ frameId, findings }) => findings.map((finding) => ({ ...finding, frameId })))
    .sort((a, b) => RANK[b.level] - RANK[a.level])
    .slice(0, MAX_FINDINGS);
  return {
    level: frames.reduce<Level>((worst, { level }) => worse(worst, level), "none"),
    schemes: [...new Set([...frames].sort(byLevel).flatMap(({ schemes }) => schemes))],
    findings,
    passages: sum(frames.map(({ passages }) => passages)),
    flagged: sum(frames.map(({ flagged }) => flagged)),
    truncated: frames.some(({ truncated }) => truncated),
    listVersion: first.listVersion,
  };
}

interface FrameView extends Omit<Verdict, "findings"> {
  readonly findings: readonly Omit<TabFinding, "frameId">[];
}

function leaveOut(verdict: Verdict, settings: Settings): FrameView {
  const shown = (scheme: Scheme) => !settings.mutedSchemes.includes(scheme);
  const findings = verdict.findings
    .map((finding, index) => ({ ...finding, index }))
    .filter(({ scheme, level }) => shown(scheme) && (settings.cautions || level === "warning"));
  const strongest = findings.reduce<Level>((worst, { level }) => worse(worst, level), "none");
  const complete = findings.length === verdict.findings.length;
  return {
    ...verdict,
    findings,
    schemes: complete ? verdict.schemes : [...new Set(findings.map(({ scheme }) => scheme))],
    level: complete && settings.cautions ? verdict.level : strongest,
  };
}

const worse = (a: Level, b: Level): Level => (RANK[b] > RANK[a] ? b : a);
const byLevel = (a: { level: Level }, b: { level: Level }) => RANK[b.level] - RANK[a.level];
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
