import type { Scheme } from "../detect/verdict.ts";
import { REGIONS, type Region } from "../settings/model.ts";
import { oldestCheck } from "./age.ts";
import { guidance } from "./guidance.generated.ts";
import type { Field, Hotline, Letter, SchemeInfo, Situation, Source, Topic } from "./model.ts";

/** Topics for a scheme: those of the person's region first, then those of the mainland, whose products these are. */
export function topicsFor(scheme: Scheme, region: Region): Topic[] {
  return forRegion(
    guidance.topics.filter(({ schemes }) => schemes.includes(scheme)),
    region,
  );
}

/** Topics that answer a question, in its order, the person's region first. */
export function topicsOf(situation: Situation, region: Region): Topic[] {
  return forRegion(
    situation.topics.flatMap((id) => guidance.topics.filter((topic) => topic.id === id)),
    region,
  );
}

/** What to do after paying: first in the person's region, then on the mainland, where such money mostly goes. */
export function topicsAfterPaying(region: Region): Topic[] {
  return forRegion(topicsAfterPayingAnywhere, region);
}

const topicsAfterPayingAnywhere = guidance.topics.filter(({ afterPaying }) => afterPaying);

/** The same for all other places, in whose region a person may be without knowing it to be chosen. */
export function topicsAfterPayingElsewhere(region: Region): Topic[] {
  const shown = topicsAfterPaying(region);
  return topicsAfterPayingAnywhere.filter((topic) => !shown.includes(topic));
}

/** The advice that answers a scheme most directly: of the person's region, and of the mainland. */
export function firstTopicsFor(scheme: Scheme, region: Region): Topic[] {
  const topics = topicsFor(scheme, region);
  const [first, mainland] = [topics[0], topics.find((topic) => topic.region === "CN")];
  return [...new Set([first, mainland])].filter((topic) => topic !== undefined);
}

function forRegion(topics: readonly Topic[], region: Region): Topic[] {
  const local = region === "CN" ? [] : topics.filter((topic) => topic.region === region);
  return [...local, ...topics.filter((topic) => topic.region === "CN")];
}

export function schemeInfo(scheme: Scheme): SchemeInfo | undefined {
  return guidance.schemes.find((info) => info.scheme === scheme);
}

export function situation(id: string): Situation | undefined {
  return guidance.situations.find((known) => known.id === id);
}

/** Questions that a page's title is about, the most telling first; none for any other page. */
export function situationsAbout(title: string): Situation[] {
  const text = title.normalize("NFKC").toLowerCase().replace(/\s/g, "");
  const has = (words: readonly string[]) => words.some((word) => text.includes(word));
  const nearLine = has(guidance.lines);
  const plain = guidance.situations.filter(({ about }) => has(about));
  const others = guidance.situations.filter(
    (known) => !plain.includes(known) && nearLine && has(known.aboutLine),
  );
  return [...plain, ...others];
}

export function letter(id: string): Letter | undefined {
  return guidance.letters.find((known) => known.id === id);
}

export function lettersOf(topic: Pick<Topic, "letters">): Letter[] {
  return topic.letters.flatMap((id) => guidance.letters.filter((known) => known.id === id));
}

/** What a person fills into a letter, in its order. */
export function fieldsOf({ fields }: Pick<Letter, "fields">): Field[] {
  return fields.flatMap((id) => guidance.fields.filter((field) => field.id === id));
}

export function hotlinesOf(topic: Pick<Topic, "hotlines">): Hotline[] {
  return topic.hotlines.flatMap((number) =>
    guidance.hotlines.filter((hotline) => hotline.number === number),
  );
}

/** Where a topic is known from, and where its numbers are; each source once. */
export function sourcesOf(topic: Pick<Topic, "sources" | "hotlines">): Source[] {
  const all = [...topic.sources, ...hotlinesOf(topic).flatMap(({ sources }) => sources)];
  return [...new Map(all.map((source) => [`${source.title} ${source.url}`, source])).values()];
}

/**
 * The region whose guidance comes first.
 * @param chosen what the person chose in the settings
 * @param languages of the browser, the preferred first; the first that names one of the regions decides
 */
export function regionFor(chosen: Region | "auto", languages: readonly string[]): Region {
  if (chosen !== "auto") return chosen;
  const places = languages.flatMap((language) => language.toUpperCase().split(/[-_]/).slice(1));
  return REGIONS.find((region) => region === places.find(isRegion)) ?? "CN";
}

function isRegion(place: string): boolean {
  return REGIONS.some((region) => region === place);
}

/** Whether an address belongs to an authority on the checked list, so that it may be linked to. */
export function isOfficial(url: string): boolean {
  const { hostname } = new URL(url);
  return guidance.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Day of the check that lies furthest back, `YYYY-MM-DD`. */
export const checkedSince = oldestCheck(guidance);

export const { situations, channels, letters, schemes: schemeInfos } = guidance;
