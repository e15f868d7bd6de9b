import { parse } from "tldts";
import { SCHEMES } from "../detect/verdict.ts";
import { REGIONS } from "../settings/model.ts";
import { CHANNEL_FACTS } from "./channel-text.ts";
import { blanksOf, TODAY } from "./letter.ts";
import { type Guidance, HEARSAY, type Topic } from "./model.ts";
import { foreignNumbers } from "./numbers.ts";

/**
 * What the schema cannot see: hosts, numbers and references that must be on a list, and a scheme
 * without guidance.
 * @returns one line for each mistake
 */
export function checkGuidance(guidance: Guidance): string[] {
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
    ...twice([...numbers]).map((number) => `the hotline ${number} is given twice`),
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
    ...REGIONS.filter(
      (region) =>
        topics.filter((topic) => topic.afterPaying && topic.region === region).length !== 1,
    ).map((region) => `not exactly one topic says what to do after paying in ${region}`),
    ...foreignNumbers(guidance),
    ...SCHEMES.flatMap((scheme) => [
      ...(schemes.filter((info) => info.scheme === scheme).length === 1
        ? []
        : [`the scheme ${scheme} is not described exactly once`]),
      ...(topics.some((topic) => topic.region === "CN" && topic.schemes.includes(scheme))
        ? []
        : [`no topic for the scheme ${scheme}`]),
    ]),
    ...missing([...numbers], used).map((number) => `the hotline ${number} is used nowhere`),
    ...missing([...hosts], usedHosts).map((host) => `the host ${host} is used nowhere`),
  ];
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
export function domainOf(url: string | undefined): string | undefined {
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
