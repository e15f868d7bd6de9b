import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";
import { MAX_TRUSTED_SITES, REGIONS } from "./model.ts";

const time = z.number().check(z.nonnegative(), z.lte(8.64e15));

export const settingsSchema = z.strictObject({
  cautions: z.boolean(),
  mutedSchemes: z.array(z.enum(SCHEMES)).check(z.maxLength(SCHEMES.length)),
  region: z.enum(["auto", ...REGIONS]),
});

export const settingsChangeSchema = z.partial(settingsSchema);

export const trustedSitesSchema = z
  .array(z.strictObject({ site: z.string().check(z.minLength(1), z.maxLength(253)), since: time }))
  .check(z.maxLength(MAX_TRUSTED_SITES));

export const pausedUntilSchema = z.union([time, z.enum(["restart", "switched-on"])]);
