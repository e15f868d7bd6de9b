import type { Region } from "../settings/model.ts";
import type { Guidance } from "./model.ts";

/** A text or several in every language, and what they belong to. */
export type Prose = readonly [name: string, region: Region, prose: unknown];

/** Everything that the guidance says in sentences of its own, each with the place whose numbers it may name. */
export function proseOf(guidance: Guidance): Prose[] {
  const mainland = (name: string, ...prose: unknown[]): Prose => [name, "CN", prose];
  return [
    ...guidance.topics.map(({ id, region, title, advice, steps, link }): Prose => {
      const said = steps.map(({ zh_CN, zh_TW, en }) => ({ zh_CN, zh_TW, en }));
      return [`topic ${id}`, region, [title, advice, said, link?.name]];
    }),
    ...guidance.schemes.map(({ scheme, what, why }) => mainland(`scheme ${scheme}`, what, why)),
    ...guidance.situations.map(({ id, question }) => mainland(`situation ${id}`, question)),
    ...guidance.letters.map(({ id, title, purpose, letter, call }) =>
      mainland(`letter ${id}`, title, purpose, letter, call),
    ),
    ...guidance.fields.map(({ id, label }) => mainland(`field ${id}`, label)),
    ...guidance.hotlines.map(
      ({ number, region, name }): Prose => [`hotline ${number}`, region, [name]],
    ),
    ...guidance.channels.map((one) => mainland(`channel ${one.id}`, one.name, one.for)),
  ];
}

/** What the prose says in Chinese as Taiwan writes it. */
export function taiwanese(prose: unknown): string[] {
  const said: string[] = [];
  JSON.stringify(prose, (key, value) => {
    if (key === "zh_TW") said.push(value);
    return value;
  });
  return said;
}
