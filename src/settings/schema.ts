import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";
import { LANGUAGES } from "../language/languages.ts";
import {
  BANNER_SIZES,
  DEFAULT_SETTINGS,
  MARK_COLORS,
  MAX_TRUSTED_SITES,
  MAX_WHY,
  REGIONS,
  type Settings,
} from "./model.ts";

/** Milliseconds since 1970. */
export const timeSchema = z.number().check(z.nonnegative(), z.lte(8.64e15));

/** What each setting may be. */
export const SETTING_SCHEMAS = {
  cautions: z.boolean(),
  mutedSchemes: z.array(z.enum(SCHEMES)).check(z.maxLength(SCHEMES.length)),
  region: z.enum(["auto", ...REGIONS]),
  language: z.enum(["auto", ...LANGUAGES]),
  bannerSize: z.enum(BANNER_SIZES),
  markColor: z.enum(MARK_COLORS),
  history: z.boolean(),
};

export const settingsSchema = z.strictObject(SETTING_SCHEMAS);

export const settingsChangeSchema = z.partial(settingsSchema);

/** Settings as another version stored them: what it did not know is as by default, what we do not know is left. */
export const storedSettingsSchema = z.pipe(
  z.partial(z.object(SETTING_SCHEMAS)),
  z.transform((stored): Settings => ({ ...DEFAULT_SETTINGS, ...stored })),
);

/** A host as browsers write it down. */
export const HOST = /^[\w.-]+$|^\[[\da-f:.]+\]$/i;

export const whySchema = z.string().check(z.maxLength(MAX_WHY));

export const trustedSitesSchema = z
  .array(
    z.strictObject({
      site: z.string().check(z.maxLength(253), z.regex(HOST)),
      since: timeSchema,
      why: z.optional(whySchema),
    }),
  )
  .check(z.maxLength(MAX_TRUSTED_SITES));

export const pausedUntilSchema = z.union([timeSchema, z.enum(["restart", "switched-on"])]);
