import * as z from "zod/mini";
import { MAX_CHARACTERS, MAX_FINDINGS, SCHEMES } from "../detect/verdict.ts";
import { historySchema } from "../history/store.ts";
import { MAX_TRUSTED_SITES } from "../settings/model.ts";
import {
  pausedUntilSchema,
  settingsChangeSchema,
  settingsSchema,
  trustedSitesSchema,
  whySchema,
} from "../settings/schema.ts";
import { MAX_CLUES, MAX_MARKS, MAX_QUOTE } from "./bound.ts";
import { reportMessageSchemas } from "./report-message-schemas.ts";

const text = (max: number) => z.string().check(z.maxLength(max));
const count = z.int().check(z.nonnegative(), z.lte(10_000_000));
const index = z.int().check(z.nonnegative(), z.lt(MAX_FINDINGS));
const id = z.int().check(z.nonnegative());
/** Of a pattern or a clue. */
const name = z.string().check(z.regex(/^[a-z\d.-]{1,60}$/));
const level = z.enum(["none", "caution", "warning"]);

const span = z.strictObject({ start: count, end: count });

const finding = z.strictObject({
  pattern: name,
  scheme: z.enum(SCHEMES),
  level: z.enum(["caution", "warning"]),
  passage: count,
  quote: text(MAX_QUOTE),
  start: count,
  end: count,
  marks: z.array(span).check(z.maxLength(MAX_MARKS)),
  clues: z
    .array(z.strictObject({ id: name, weight: z.number().check(z.gte(-1000), z.lte(1000)) }))
    .check(z.maxLength(MAX_CLUES)),
  place: z.optional(z.enum(["title", "description", "label"])),
});

export const verdictSchema = z.strictObject({
  level,
  schemes: z.array(z.enum(SCHEMES)).check(z.maxLength(SCHEMES.length)),
  findings: z.array(finding).check(z.maxLength(MAX_FINDINGS)),
  passages: count,
  flagged: count,
  truncated: z.boolean(),
  listVersion: text(40),
});

const page = {
  url: text(8192),
  title: text(2000),
  began: z.number().check(z.nonnegative()),
};

export const pageSchema = z.object(page);

const words = text(100_000);

export const wordsSchema = z.object({ selection: words, link: words, page: words });

/** What a content script may say. */
export const contentMessageSchema = z.discriminatedUnion("name", [
  z.strictObject({
    name: z.literal("verdictFound"),
    ...page,
    verdict: verdictSchema,
  }),
  z.strictObject({
    name: z.literal("judge"),
    passages: z
      .array(
        z.strictObject({
          text: text(MAX_CHARACTERS),
          place: z.enum(["title", "description", "body", "label"]),
        }),
      )
      .check(
        z.maxLength(200_000),
        z.refine((all) => all.reduce((sum, { text }) => sum + text.length, 0) <= MAX_CHARACTERS),
      ),
  }),
  z.strictObject({
    name: z.literal("bannerAction"),
    action: z.enum(["guidance", "paid", "dismiss"]),
  }),
  z.strictObject({ name: z.literal("showEvidence"), frameId: id, finding: index }),
]);

/** What our own pages may say. */
export const pageMessageSchema = z.discriminatedUnion("name", [
  z.strictObject({ name: z.literal("getTabState"), tabId: id }),
  z.strictObject({
    name: z.literal("showEvidenceInTab"),
    tabId: id,
    frameId: id,
    finding: index,
  }),
  z.strictObject({ name: z.literal("getSettings") }),
  z.strictObject({ name: z.literal("changeSettings"), settings: settingsChangeSchema }),
  z.strictObject({
    name: z.literal("muteScheme"),
    scheme: z.enum(SCHEMES),
    muted: z.boolean(),
  }),
  z.strictObject({ name: z.literal("getChoices") }),
  z.strictObject({
    name: z.literal("replaceChoices"),
    choices: z.strictObject({
      settings: settingsSchema,
      trusted: trustedSitesSchema,
      pausedUntil: z.optional(pausedUntilSchema),
    }),
  }),
  z.strictObject({
    name: z.literal("setTrusted"),
    site: text(2048),
    trusted: z.boolean(),
    why: z.optional(whySchema),
  }),
  z.strictObject({
    name: z.literal("trustSites"),
    sites: z
      .array(z.strictObject({ site: text(2048), why: z.optional(whySchema) }))
      .check(z.maxLength(MAX_TRUSTED_SITES)),
  }),
  z.strictObject({ name: z.literal("setPaused"), until: z.optional(pausedUntilSchema) }),
  z.strictObject({ name: z.literal("getHandedOver"), id: text(64) }),
  z.strictObject({ name: z.literal("getHistory") }),
  z.strictObject({ name: z.literal("replaceHistory"), history: historySchema }),
  z.strictObject({ name: z.literal("newsSeen") }),
  ...reportMessageSchemas,
  z.strictObject({ name: z.literal("getSetAside") }),
  z.strictObject({ name: z.literal("forgetSetAside") }),
]);
