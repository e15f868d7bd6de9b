import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { DEFAULT_SETTINGS, isPaused } from "../../../src/settings/model.ts";
import {
  forgetSetAside,
  isFull,
  listSetAside,
  pauseStore,
  settingsStore,
  trustedStore,
} from "../../../src/settings/stores.ts";

beforeEach(() => fakeBrowser.reset());

it("settings that were never changed are the defaults", async () => {
  expect(await settingsStore.get()).toEqual(DEFAULT_SETTINGS);
});

it("changes made at the same time are all kept", async () => {
  const add = (site: string) => trustedStore.update((sites) => [...sites, { site, since: 1 }]);
  await Promise.all([add("a.example"), add("b.example"), add("c.example")]);
  expect((await trustedStore.get()).map(({ site }) => site)).toEqual([
    "a.example",
    "b.example",
    "c.example",
  ]);
});

it("what is put in the place of all takes its turn among the changes", async () => {
  const one = { site: "a.example", since: 1 };
  await Promise.all([
    trustedStore.update((sites) => [...sites, one]),
    trustedStore.set([]),
    trustedStore.update((sites) => [...sites, { ...one, since: 2 }]),
  ]);
  expect(await trustedStore.get()).toEqual([{ ...one, since: 2 }]);
});

it("knows that there is no room until something was stored again", async () => {
  const set = vi
    .spyOn(fakeBrowser.storage.local, "set")
    .mockRejectedValueOnce(new Error("QUOTA_BYTES quota exceeded"));
  await expect(trustedStore.set([])).rejects.toThrow("QUOTA_BYTES");
  expect(isFull()).toBe(true);
  set.mockRestore();
  await trustedStore.set([]);
  expect(isFull()).toBe(false);
});

it("a pause that was ended leaves nothing behind", async () => {
  await pauseStore.set("restart");
  await pauseStore.set(undefined);
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

describe("a store that cannot be read", () => {
  it.each([
    ["settings", settingsStore, { cautions: "yes" }, DEFAULT_SETTINGS],
    ["settings", settingsStore, "garbage", DEFAULT_SETTINGS],
    ["trusted", trustedStore, [{ site: 7 }], []],
    ["paused", pauseStore, "for ever", undefined],
  ])("%s: falls back, and what was there is put aside", async (store, { get }, value, fallback) => {
    await fakeBrowser.storage.local.set({ [store]: value });
    expect(await get()).toEqual(fallback);
    expect(await listSetAside()).toEqual([{ store, value, at: expect.any(Number) }]);
    expect(await get()).toEqual(fallback);
    expect(await listSetAside()).toHaveLength(1);
  });

  it("loses nothing when several are damaged and several ask at once", async () => {
    const damaged = { settings: "s", trusted: "t", paused: "p" };
    await fakeBrowser.storage.local.set(damaged);
    const stores = [settingsStore, trustedStore, pauseStore];
    await Promise.all([...stores, ...stores].map((store) => store.get()));
    const aside = (await listSetAside()).map(({ store, value }) => [store, value]);
    expect(Object.fromEntries(aside)).toEqual(damaged);
    expect(aside).toHaveLength(3);
  });

  it("is not overwritten by its fallback where there is no room to put it aside", async () => {
    await fakeBrowser.storage.local.set({ settings: "damaged" });
    const set = vi
      .spyOn(fakeBrowser.storage.local, "set")
      .mockRejectedValue(new Error("QUOTA_BYTES"));
    expect(await settingsStore.get()).toEqual(DEFAULT_SETTINGS);
    await expect(settingsStore.set(DEFAULT_SETTINGS)).rejects.toThrow(/quota/);
    set.mockRestore();
    expect(await fakeBrowser.storage.local.get("settings")).toEqual({ settings: "damaged" });
  });

  it("can be forgotten once it was seen", async () => {
    await fakeBrowser.storage.local.set({ settings: 1 });
    await settingsStore.get();
    await forgetSetAside();
    expect(await listSetAside()).toEqual([]);
  });

  it("does not keep the others from being read", async () => {
    await fakeBrowser.storage.local.set({ settings: 1, setAside: "broken too" });
    await trustedStore.set([{ site: "a.example", since: 1 }]);
    expect(await settingsStore.get()).toEqual(DEFAULT_SETTINGS);
    expect(await trustedStore.get()).toHaveLength(1);
  });

  it.each([[["broken too", null, { store: 7 }]], ["broken too"]])(
    "is handed out together with what was put aside, where that is damaged as well: %j",
    async (damaged) => {
      await fakeBrowser.storage.local.set({ settings: 1, setAside: damaged });
      await settingsStore.get();
      expect((await listSetAside()).map(({ store, value }) => [store, value])).toEqual([
        ...[damaged].flat().map((value) => ["setAside", value]),
        ["settings", 1],
      ]);
    },
  );
});

it.each([
  [undefined, false],
  [999, false],
  [1001, true],
  ["restart", true],
  ["switched-on", true],
] as const)("a pause until %s is in force at 1000: %s", (until, paused) => {
  expect(isPaused(until, 1000)).toBe(paused);
});
