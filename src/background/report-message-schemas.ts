import * as z from "zod/mini";
import { REPORT_LIMITS } from "../reports/report.ts";
import { begunSchema, pictureSchema, reportSchema, savedReportSchema } from "../reports/schema.ts";

const id = z.string().check(z.minLength(1), z.maxLength(64));
const tabId = z.int().check(z.nonnegative());
const reports = z.array(savedReportSchema).check(z.maxLength(10_000));

/** What our own pages may say about reports. */
export const reportMessageSchemas = [
  z.strictObject({ name: z.literal("getTabWords"), tabId }),
  z.strictObject({ name: z.literal("keepBegun"), begun: z.optional(begunSchema) }),
  z.strictObject({ name: z.literal("getBegun") }),
  z.strictObject({ name: z.literal("saveReport"), report: reportSchema }),
  z.strictObject({ name: z.literal("listReports"), after: z.optional(id) }),
  z.strictObject({ name: z.literal("measureReports") }),
  z.strictObject({ name: z.literal("addReports"), reports }),
  z.strictObject({ name: z.literal("restoreReports"), reports }),
  z.strictObject({
    name: z.literal("deleteReports"),
    ids: z.array(id).check(z.maxLength(10_000)),
  }),
  z.strictObject({
    name: z.literal("changeNote"),
    id,
    note: z.string().check(z.maxLength(REPORT_LIMITS.note)),
  }),
  z.strictObject({ name: z.literal("getPicture"), id }),
  z.strictObject({ name: z.literal("setPicture"), id, picture: z.optional(pictureSchema) }),
  z.strictObject({ name: z.literal("takePicture"), tabId, id }),
  z.strictObject({ name: z.literal("getTakenPicture"), id }),
  z.strictObject({ name: z.literal("forgetTakenPicture") }),
] as const;
