import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";
import { pageSchema, verdictSchema } from "./message-schemas.ts";

const level = z.enum(["none", "caution", "warning"]);

const pageRecord = {
  page: z.optional(pageSchema),
  frames: z.record(z.string().check(z.regex(/^\d+$/)), verdictSchema),
  shown: z.optional(z.looseObject({ level, scheme: z.enum(SCHEMES) })),
  counted: z.optional(z.array(z.string())),
};

/** A tab's record as session storage gives it back. Of the banner only what is read again is looked at. */
export const tabRecordSchema = z.object({
  ...pageRecord,
  left: z.optional(z.object(pageRecord)),
  dismissed: z.array(z.object({ page: z.string(), level })),
});
