import { browser } from "wxt/browser";
import * as z from "zod/mini";
import type { Policy, Settings } from "./model.ts";
import { SETTING_SCHEMAS } from "./schema.ts";

/** What an organisation may lay down besides settings, by its name. */
export const POLICY_SCHEMAS = {
  trustedSites: z.array(z.string().check(z.maxLength(2048))).check(z.maxLength(2000)),
  allowPause: z.boolean(),
  showWelcome: z.boolean(),
};

/**
 * What the organisation that runs this browser laid down. A value that does not fit is as if it were not there.
 * Firefox knows managed storage only where a policy names us, and throws elsewhere.
 */
export async function readPolicy(): Promise<Policy> {
  const laidDown: Record<string, unknown> = await browser.storage.managed
    .get(null)
    .catch(() => ({}));
  const {
    trustedSites = [],
    allowPause = true,
    showWelcome = true,
  } = pick(laidDown, POLICY_SCHEMAS);
  return { settings: pick(laidDown, SETTING_SCHEMAS), trustedSites, allowPause, showWelcome };
}

type Values<S> = { [Name in keyof S]?: S[Name] extends z.ZodMiniType<infer T> ? T : never };

function pick<S extends Record<string, z.ZodMiniType>>(
  values: Record<string, unknown>,
  schemas: S,
): Values<S> {
  const kept = Object.entries(schemas).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(values[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(kept);
}

/** Names of the settings that the person cannot change. */
export function lockedBy({ settings }: Policy): (keyof Settings)[] {
  return Object.keys(settings) as (keyof Settings)[];
}
