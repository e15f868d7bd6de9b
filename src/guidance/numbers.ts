import type { Region } from "../settings/model.ts";
import type { Guidance } from "./model.ts";

/** Three digits, or five and more, or groups of digits; a count with its unit and an article of a law are none. */
const NUMBER =
  /(?<![\d.,-]|art\. )(?:\d{3,4}[- ]\d{3,4}(?:[- ]\d{3,4})?|\d{3}|\d{5,})(?![\d.,-]*\d)(?!\s*(?:天|日|年|件|条|條|字|元|多|days|cases))/g;

/** What stands in a text and looks like a number to call. */
export function numbersIn(text: string): string[] {
  return text.match(NUMBER) ?? [];
}

/**
 * Numbers in prose that are not in the table of the place they are meant for: a number may be named
 * only where its source is known.
 * @returns one line for each
 */
export function foreignNumbers({ hotlines, ...guidance }: Guidance): string[] {
  return proseOf(guidance).flatMap(([name, region, prose]) => {
    const known = hotlines.filter((hotline) => hotline.region === region);
    return numbersIn(JSON.stringify(prose))
      .filter((found) => !known.some(({ number }) => number === found))
      .map((number) => `${name}: ${number} is no number of ${region}`);
  });
}

type Prose = readonly [name: string, region: Region, prose: unknown];

function proseOf(guidance: Omit<Guidance, "hotlines">): Prose[] {
  const mainland = (name: string, ...prose: unknown[]): Prose => [name, "CN", prose];
  return [
    ...guidance.topics.map(({ id, region, title, advice, steps, link }): Prose => {
      const said = steps.map(({ zh_CN, zh_TW, en }) => [zh_CN, zh_TW, en]);
      return [`topic ${id}`, region, [title, advice, said, link?.name]];
    }),
    ...guidance.schemes.map(({ scheme, what, why }) => mainland(`scheme ${scheme}`, what, why)),
    ...guidance.situations.map(({ id, question }) => mainland(`situation ${id}`, question)),
    ...guidance.letters.map(({ id, title, purpose, letter, call }) =>
      mainland(`letter ${id}`, title, purpose, letter, call),
    ),
    ...guidance.fields.map(({ id, label }) => mainland(`field ${id}`, label)),
    ...guidance.channels.map((one) => mainland(`channel ${one.id}`, one.name, one.for)),
  ];
}
