import * as z from "zod/mini";
import { SCHEMES } from "../detect/verdict.ts";
import { defineStore } from "../settings/stores.ts";
import { count, type Event, type History, MAX_WEEKS } from "./model.ts";

const number = z.int().check(z.nonnegative(), z.lte(1_000_000_000));
const counts = z.partialRecord(z.enum(SCHEMES), number);

export const historySchema = z
  .array(
    z.strictObject({
      monday: z.iso.date().check(z.refine(isMonday)),
      pages: number,
      warnings: counts,
      cautions: counts,
    }),
  )
  .check(z.maxLength(MAX_WEEKS));

function isMonday(date: string): boolean {
  return new Date(date).getUTCDay() === 1;
}

export const historyStore = defineStore<History>("local:history", historySchema, []);

/** Counts something that happened now. */
export async function remember(event: Event): Promise<void> {
  await historyStore.update((history) => count(history, event, Date.now()));
}
