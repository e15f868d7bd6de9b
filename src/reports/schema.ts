import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";
import { REPORT_KINDS, REPORT_LIMITS } from "./report.ts";

const time = z.number().check(z.nonnegative(), z.lte(8.64e15));
const text = (max: number) => z.string().check(z.maxLength(max));

const finding = z.strictObject({
  pattern: text(100),
  scheme: z.enum(SCHEMES),
  level: z.enum(["caution", "warning"]),
  quote: text(REPORT_LIMITS.quote),
});

const fields = {
  kind: z.enum(REPORT_KINDS),
  url: text(REPORT_LIMITS.url),
  title: text(REPORT_LIMITS.title),
  seenAt: time,
  level: z.enum(["none", "caution", "warning"]),
  schemes: z.array(z.enum(SCHEMES)).check(z.maxLength(SCHEMES.length)),
  findings: z.array(finding).check(z.maxLength(REPORT_LIMITS.findings)),
  listVersion: text(40),
  note: text(REPORT_LIMITS.note),
  marked: z.optional(text(REPORT_LIMITS.marked)),
  text: z.optional(text(REPORT_LIMITS.text)),
};

const savedFields = {
  ...fields,
  id: text(64).check(z.minLength(1)),
  savedAt: time,
  times: z.optional(z.int().check(z.gte(2), z.lte(1_000_000))),
  firstSeenAt: z.optional(time),
};

/** A JPEG as a data URL. */
export const pictureSchema = text(REPORT_LIMITS.picture).check(
  z.regex(/^data:image\/jpeg;base64,[A-Za-z0-9+/]+=*$/),
);

/** A report before it is saved. */
export const reportSchema = z.strictObject(fields);

/** A report that waits in memory to be gone on with. */
export const begunSchema = z.strictObject({
  tabId: z.int().check(z.nonnegative()),
  report: reportSchema,
  cut: z.boolean(),
  withText: z.boolean(),
  withPicture: z.boolean(),
});

/** A report in the store. */
export const savedReportSchema = z.strictObject({
  ...savedFields,
  pictureSize: z.optional(z.int().check(z.gte(1), z.lte(REPORT_LIMITS.picture))),
});

/** A report in an exported file. */
export const reportInFileSchema = z.strictObject({
  ...savedFields,
  picture: z.optional(pictureSchema),
});
