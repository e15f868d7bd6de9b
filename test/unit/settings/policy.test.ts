import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS } from "../../../src/settings/model.ts";
import { lockedBy, POLICY_SCHEMAS, readPolicy } from "../../../src/settings/policy.ts";
import { SETTING_SCHEMAS } from "../../../src/settings/schema.ts";

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe("what an organisation laid down", () => {
  it("is taken value by value; what does not fit is as if it were not there", async () => {
    await fakeBrowser.storage.managed.set({
      cautions: false,
      language: "klingon",
      trustedSites: ["school.example"],
      allowPause: false,
      unknown: 1,
    });
    const policy = await readPolicy();
    expect(policy).toEqual({
      settings: { cautions: false },
      trustedSites: ["school.example"],
      allowPause: false,
      showWelcome: true,
    });
    expect(lockedBy(policy)).toEqual(["cautions"]);
  });

  it("is nothing where the browser has no such storage", async () => {
    vi.spyOn(fakeBrowser.storage.managed, "get").mockRejectedValue(new Error("not found") as never);
    expect(await readPolicy()).toEqual({
      settings: {},
      trustedSites: [],
      allowPause: true,
      showWelcome: true,
    });
  });
});

describe("the schema that Chromium asks for", () => {
  interface Property {
    readonly type: "boolean" | "string" | "array";
    readonly enum?: readonly string[];
    readonly items?: Property;
  }
  const { properties } = JSON.parse(readFileSync("public/managed-schema.json", "utf8")) as {
    properties: Record<string, Property>;
  };
  const schemas = { ...SETTING_SCHEMAS, ...POLICY_SCHEMAS };

  it("knows every setting and every rule, and nothing else", () => {
    expect(Object.keys(properties).toSorted()).toEqual(Object.keys(schemas).toSorted());
    expect(Object.keys(SETTING_SCHEMAS).toSorted()).toEqual(
      Object.keys(DEFAULT_SETTINGS).toSorted(),
    );
  });

  it.each(Object.entries(schemas))("lets %s be what we take", (name, schema) => {
    const property = properties[name];
    const one = property?.items ?? property;
    const samples = one?.enum ?? (one?.type === "boolean" ? [true, false] : ["example.com"]);
    for (const sample of samples) {
      const value = property?.type === "array" ? [sample] : sample;
      expect([value, schema.safeParse(value).success]).toEqual([value, true]);
    }
    expect(schema.safeParse(property?.type === "array" ? [7] : "something else").success).toBe(
      false,
    );
  });
});
