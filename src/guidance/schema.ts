import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";
import { REGIONS } from "../settings/model.ts";

const line = z.string().check(z.trim(), z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const day = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day as YYYY-MM-DD"), z.refine(isDay, "no such day"));
const webAddress = z
  .string()
  .check(z.regex(/^https?:\/\/\S+$/, "a web address"), z.refine(URL.canParse, "a web address"));
const localized = z.strictObject({ zh_CN: line, zh_TW: line, en: line });
const step = z.strictObject({ zh_CN: line, zh_TW: line, en: line, basis: z.optional(line) });
const link = z.strictObject({ url: webAddress, name: localized });

const source = z.strictObject({
  title: line,
  url: webAddress,
  date: z.string().check(
    z.regex(/^(unknown|\d{4}(-\d{2}){0,2})$/, "a date or unknown"),
    z.refine((date) => date === "unknown" || isDay(date), "no such day"),
  ),
  grade: z.enum(["A", "B"], "only grades A and B may ship"),
});
const sources = z.array(source).check(z.minLength(1));

export const linesFile = z.array(line);

export const unverifiedFile = z.array(line);

export const hostsFile = z.array(line);

export const hotlinesFile = z.array(
  z.strictObject({ number: line, region: z.enum(REGIONS), name: localized, sources }),
);

export const channelsFile = z.array(
  z.strictObject({
    id,
    url: webAddress,
    hotline: z.optional(line),
    checkAddress: z._default(z.boolean(), false),
    name: localized,
    for: localized,
    sources,
    checked: day,
    text: line,
  }),
);

export const schemesFile = z.array(
  z.strictObject({
    scheme: z.enum(SCHEMES),
    name: line,
    what: localized,
    why: localized,
    sources,
    checked: day,
  }),
);

export const situationsFile = z.array(
  z.strictObject({
    id,
    question: localized,
    topics: z.array(id).check(z.minLength(1)),
    about: z.array(line).check(z.minLength(1)),
    aboutLine: z.array(line),
  }),
);

export const fieldsFile = z.array(
  z.strictObject({ id, label: localized, long: z._default(z.boolean(), false) }),
);

export const lettersFile = z.array(
  z
    .strictObject({
      id,
      title: localized,
      purpose: localized,
      fields: z.array(id).check(z.minLength(1)),
      letter: z.optional(line),
      call: z.optional(line),
      sources,
      checked: day,
    })
    .check(
      z.refine(({ letter, call }) => letter !== undefined || call !== undefined, {
        message: "a letter or words for a call",
      }),
    ),
);

export const topicsFile = z.array(
  z.strictObject({
    id,
    region: z.enum(REGIONS),
    schemes: z.array(z.enum(SCHEMES)).check(z.minLength(1)),
    title: localized,
    advice: localized,
    steps: z._default(z.array(step), []),
    stepsSuffice: z._default(z.boolean(), false),
    afterPaying: z._default(z.boolean(), false),
    link: z.optional(link),
    letters: z._default(z.array(id), []),
    hotlines: z.array(line),
    sources,
    checked: day,
  }),
);

/** Whether the calendar has a day, or a month or year, such as `2026-02-28`; a day that is none never grows old. */
function isDay(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
