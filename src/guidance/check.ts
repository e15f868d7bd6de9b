import { Converter } from "opencc-js";
import { parse } from "tldts";
import { SCHEMES, type Scheme } from "../detect/verdict.ts";
import { REGIONS, type Region } from "../settings/model.ts";
import { hasBegun } from "./age.ts";
import { CHANNEL_FACTS } from "./channel-text.ts";
import { blanksOf, TODAY } from "./letter.ts";
import { type Guidance, HEARSAY, type Topic } from "./model.ts";
import { foreignNumbers } from "./numbers.ts";
import { proseOf, taiwanese } from "./prose.ts";

/**
 * What the schema cannot see: hosts, numbers and references that must be on a list, and a scheme
 * without guidance.
 * @param now milliseconds since 1970, when nothing later can have been checked or published
 * @returns one line for each mistake
 */
export function checkGuidance(guidance: Guidance, now: number): string[] {
  const { topics, schemes, situations, channels, hotlines, letters, fields } = guidance;
  const topicIds = new Set(topics.map(({ id }) => id));
  const numbers = new Set(hotlines.map(({ number }) => number));
  const hosts = new Set(guidance.hosts);
  const letterIds = new Set(letters.map(({ id }) => id));
  const fieldIds = new Set(fields.map(({ id }) => id));
  const named = [...topics, ...situations, ...channels].map(({ id }) => id);
  const used = new Set([
    ...topics.flatMap((topic) => topic.hotlines),
    ...channels.map(({ hotline }) => hotline),
  ]);
  const usedHosts = new Set(
    [...topics.map(({ link }) => link?.url), ...channels.map(({ url }) => url)].map(domainOf),
  );
  return [
    ...twice(fields.map(({ id }) => id)).map((id) => `the field ${id} is given twice`),
    ...twice(letters.map(({ id }) => id)).map((id) => `the letter ${id} is given twice`),
    ...twice(named).map((id) => `the id ${id} is given twice`),
    ...twice(hotlines.map(({ number }) => number)).map(
      (number) => `the hotline ${number} is given twice`,
    ),
    ...topics.flatMap(({ id, link, hotlines, letters }) => [
      ...missing(letters, letterIds).map((letter) => `topic ${id}: unknown letter ${letter}`),
      ...unofficial(link?.url, hosts).map((host) => `topic ${id}: ${host} is no official host`),
      ...missing(hotlines, numbers).map((number) => `topic ${id}: unknown hotline ${number}`),
    ]),
    ...channels.flatMap(({ id, url, hotline, text }) => [
      ...missing(blanksOf({ letter: text }), new Set(CHANNEL_FACTS)).map(
        (blank) => `channel ${id}: nothing fills {${blank}}`,
      ),
      ...unofficial(url, hosts).map((host) => `channel ${id}: ${host} is no official host`),
      ...missing(hotline ? [hotline] : [], numbers).map(
        (n) => `channel ${id}: unknown hotline ${n}`,
      ),
    ]),
    ...situations.flatMap(({ id, topics }) =>
      missing(topics, topicIds).map((topic) => `situation ${id}: unknown topic ${topic}`),
    ),
    ...letters.flatMap((letter) => {
      const blanks = blanksOf(letter);
      return [
        ...missing(letter.fields, fieldIds).map((f) => `letter ${letter.id}: unknown field ${f}`),
        ...missing(blanks, new Set([...letter.fields, TODAY])).map(
          (blank) => `letter ${letter.id}: nothing fills {${blank}}`,
        ),
        ...missing(letter.fields, new Set(blanks)).map(
          (f) => `letter ${letter.id}: the field ${f} is used nowhere`,
        ),
      ];
    }),
    ...missing([...letterIds], new Set(topics.flatMap((topic) => topic.letters))).map(
      (letter) => `no topic leads to the letter ${letter}`,
    ),
    ...missing(
      topics.map(({ id }) => id),
      new Set([
        ...situations.flatMap((one) => one.topics),
        ...topics.filter(({ afterPaying }) => afterPaying).map(({ id }) => id),
      ]),
    ).map((topic) => `no question leads to the topic ${topic}`),
    ...topics.flatMap(checkSteps),
    ...daysToCome(guidance, now),
    ...REGIONS.filter(
      (region) =>
        topics.filter((topic) => topic.afterPaying && topic.region === region).length !== 1,
    ).map((region) => `not exactly one topic says what to do after paying in ${region}`),
    ...topics.flatMap((topic) => foreignHotlines(topic, guidance)),
    ...foreignNumbers(guidance),
    ...foreignAddresses(guidance, hosts),
    ...untranslated(guidance),
    ...SCHEMES.flatMap((scheme) => [
      ...(schemes.filter((info) => info.scheme === scheme).length === 1
        ? []
        : [`the scheme ${scheme} is not described exactly once`]),
      ...REGIONS.filter((region) => !topics.some((topic) => answers(topic, scheme, region))).map(
        (region) => `no topic with a number to call for the scheme ${scheme} in ${region}`,
      ),
    ]),
    ...missing([...numbers], used).map((number) => `the hotline ${number} is used nowhere`),
    ...missing([...hosts], usedHosts).map((host) => `the host ${host} is used nowhere`),
  ];
}

/** Whether a topic says whom to call about an offer, before anything was paid. */
function answers({ region, schemes, hotlines, afterPaying }: Topic, of: Scheme, there: Region) {
  return region === there && schemes.includes(of) && hotlines.length > 0 && !afterPaying;
}

function foreignHotlines({ id, region, hotlines }: Topic, guidance: Guidance): string[] {
  return guidance.hotlines
    .filter((one) => hotlines.includes(one.number) && one.region !== region)
    .map(({ number }) => `topic ${id}: ${number} is no number of ${region}`);
}

const ADDRESS = /(?:[a-z0-9-]+\.)+[a-z]{2,}/gi;

/** Addresses in prose that belong to nobody on the list: what is read is typed as well. */
function foreignAddresses(guidance: Guidance, hosts: ReadonlySet<string>): string[] {
  return proseOf(guidance).flatMap(([name, , prose]) =>
    (JSON.stringify(prose).match(ADDRESS) ?? [])
      .filter((found) => parse(found).isIcann)
      .flatMap((found) => unofficial(found, hosts))
      .map((host) => `${name}: ${host} is no official host`),
  );
}

const toTraditional = Converter({ from: "cn", to: "t" });

/** Simplified characters that Taiwan writes as well. */
const SHARED = "台";

/** What stands for Taiwan in simplified characters is no translation. */
function untranslated(guidance: Guidance): string[] {
  // One character at a time: in context a word of two characters would be taken for another.
  const isSimplified = (char: string) => !SHARED.includes(char) && toTraditional(char) !== char;
  return proseOf(guidance).flatMap(([name, , prose]) =>
    taiwanese(prose)
      .filter((text) => [...text].some(isSimplified))
      .map((text) => `${name}: zh_TW in simplified characters: ${text}`),
  );
}

/** A day that has not come would hide for as long that an entry grows old. */
function daysToCome(
  { topics, schemes, letters, channels, hotlines }: Guidance,
  now: number,
): string[] {
  return Object.entries({ topics, schemes, letters, channels, hotlines }).flatMap(([file, all]) =>
    all
      .flatMap((entry) => [
        ...("checked" in entry ? [entry.checked] : []),
        ...entry.sources.map(({ date }) => date).filter((date) => date !== "unknown"),
      ])
      .filter((day) => !hasBegun(day, now))
      .map((day) => `${file}: ${day} has not come yet`),
  );
}

/** A step rests on a source of its topic or on hearsay; where one says on which, all do. */
function checkSteps({ id, steps, sources }: Topic): string[] {
  const known = new Set([HEARSAY, ...sources.map(({ title }) => title)]);
  const bases = steps.map(({ basis }) => basis);
  const said = bases.filter((basis) => basis !== undefined);
  return [
    ...missing(said, known).map((basis) => `topic ${id}: unknown basis ${basis}`),
    ...(said.length > 0 && said.length < bases.length
      ? [`topic ${id}: a step does not say what it rests on`]
      : []),
  ];
}

/** The registrable domain of a web address; its host where that is a public suffix itself (gov.mo). */
function domainOf(url: string | undefined): string | undefined {
  if (url === undefined) return undefined;
  const { domain, hostname } = parse(url);
  return domain ?? hostname ?? undefined;
}

function unofficial(url: string | undefined, hosts: ReadonlySet<string>): string[] {
  const host = domainOf(url);
  return url === undefined || (host && hosts.has(host)) ? [] : [host ?? url];
}

function missing<T>(wanted: readonly T[], known: ReadonlySet<T | undefined>): T[] {
  return wanted.filter((item) => !known.has(item));
}

function twice<T>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.indexOf(item) !== index);
}
