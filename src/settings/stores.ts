import { storage } from "wxt/utils/storage";
import * as z from "zod/mini";
import {
  DEFAULT_SETTINGS,
  type PausedUntil,
  type Settings,
  type StoreProblem,
  type TrustedSite,
} from "./model.ts";
import { isQuota } from "./quota.ts";
import {
  pausedUntilSchema,
  storedSettingsSchema,
  timeSchema,
  trustedSitesSchema,
} from "./schema.ts";

/** Something put aside because it could not be read, with what it was. */
export interface SetAside extends StoreProblem {
  readonly value: unknown;
}

type Key = `local:${string}`;

const setAside = storage.defineItem<SetAside[]>("local:setAside", { fallback: [] });
const MAX_SET_ASIDE = 10;
const setAsideSchema = z.object({ store: z.string(), at: timeSchema, value: z.unknown() });

/** A stored value that is checked each time it is read. */
export interface Store<T> {
  /** The value, or the fallback where there is none; what does not fit is set aside before anything is written. */
  get(): Promise<T>;
  /** Puts another in the place of the value; takes its turn among the changes. */
  set(value: T): Promise<void>;
  /** Changes the value, one change after another so that none is lost. @throws where there is no room */
  update(change: (value: T) => T): Promise<void>;
}

/** A store under a key of the browser's local storage. */
export function defineStore<T>(key: Key, schema: z.ZodMiniType<T>, fallback: T): Store<T> {
  const optional = z.optional(schema);
  let turn: Promise<unknown> = Promise.resolve();
  const read = async () => {
    const value = (await storage.getItem<unknown>(key)) ?? undefined;
    return { value, parsed: optional.safeParse(value) };
  };
  const store: Store<T> = {
    async get() {
      const { parsed } = await read();
      if (!parsed.success) inTurn(rescue);
      return (parsed.success ? parsed.data : undefined) ?? fallback;
    },
    set: (value) => store.update(() => value),
    update(change) {
      const done = turn.then(async () => {
        const value = await store.get();
        await rescues;
        // What could not be put aside must not be written over.
        if (!(await read()).parsed.success) throw new Error("quota: no room to put aside");
        await write(change(value));
      });
      turn = done.catch(() => undefined);
      return done;
    },
  };
  async function write(value: T): Promise<void> {
    try {
      if (value === undefined) await storage.removeItem(key);
      else await storage.setItem(key, value);
      full = false;
    } catch (error) {
      full = isQuota(error);
      throw error;
    }
  }
  /** Two may have found it damaged at once; where there is no room to put it aside it stays where it is. */
  async function rescue(): Promise<void> {
    const { value, parsed } = await read();
    if (parsed.success) return;
    const entry = { store: key.slice("local:".length), at: Date.now(), value };
    await setAside.setValue([...(await readSetAside()), entry].slice(-MAX_SET_ASIDE));
    await storage.removeItem(key);
  }
  return store;
}

let rescues: Promise<void> = Promise.resolve();
let full = false;

/** Whether the last thing that was to be stored found no room. */
export const isFull = (): boolean => full;

/** What is put aside goes to one place, so one comes after the other; a failure does not stop the reader. */
function inTurn(rescue: () => Promise<void>): void {
  rescues = rescues.then(rescue).catch(() => undefined);
}

export const settingsStore = defineStore<Settings>(
  "local:settings",
  storedSettingsSchema,
  DEFAULT_SETTINGS,
);
export const trustedStore = defineStore<readonly TrustedSite[]>(
  "local:trusted",
  trustedSitesSchema,
  [],
);
export const pauseStore = defineStore<PausedUntil | undefined>(
  "local:paused",
  z.optional(pausedUntilSchema),
  undefined,
);

/** Version of the list that the person was told about. */
export const seenListStore = defineStore<string | undefined>(
  "local:seenList",
  z.optional(z.string()),
  undefined,
);

/** What could not be read so far, oldest first. */
export async function listSetAside(): Promise<SetAside[]> {
  await rescues;
  return readSetAside();
}

async function readSetAside(): Promise<SetAside[]> {
  const entries: unknown = await setAside.getValue();
  // What is put aside may be damaged as well; it is handed out like the rest.
  return (Array.isArray(entries) ? entries : [entries]).map((entry) => {
    const { success, data } = setAsideSchema.safeParse(entry);
    return success ? (data as SetAside) : { store: "setAside", at: Date.now(), value: entry };
  });
}

export async function forgetSetAside(): Promise<void> {
  await rescues;
  await setAside.removeValue();
}
