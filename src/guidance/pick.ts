import type { Scheme } from "../detect/verdict.ts";
import type { Region } from "../settings/model.ts";
import { guidance } from "./guidance.generated.ts";
import type { Field, Hotline, Letter, SchemeInfo, Situation, Topic } from "./model.ts";

/** Days after which guidance is shown with a warning that it may have changed. */
const STALE_AFTER_DAYS = 180;
const DAY_MS = 86_400_000;

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

/** What to do after paying: the general steps and the numbers of the person's region. */
export function topicsAfterPaying(region: Region): Topic[] {
  const emergency = ["lost", "hk-antiscam", "tw-165", "mo-antiscam"];
  return forRegion(
    guidance.topics.filter(({ id }) => emergency.includes(id)),
    region,
  );
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

/** The region to begin with, by the browser's language. */
export function regionOf(browserLanguage: string): Region {
  const place = /^zh(?:[-_]\w+)*[-_](HK|TW|MO)$/i.exec(browserLanguage)?.[1]?.toUpperCase();
  return (place as Region | undefined) ?? "CN";
}

/** Whether an address belongs to an authority on the checked list, so that it may be linked to. */
export function isOfficial(url: string): boolean {
  const { hostname } = new URL(url);
  return guidance.hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Day of the check that lies furthest back, `YYYY-MM-DD`. */
export function oldestCheck(): string {
  const checks = [...guidance.topics, ...guidance.schemes, ...guidance.letters];
  return checks.map(({ checked }) => checked).reduce((a, b) => (b < a ? b : a));
}

/** Whether something was last checked too long ago to be taken at its word. */
export function isStale({ checked }: Pick<Topic, "checked">, now: number): boolean {
  return now - Date.parse(checked) > STALE_AFTER_DAYS * DAY_MS;
}

export const { situations, channels, letters, schemes: schemeInfos } = guidance;
