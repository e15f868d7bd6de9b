import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask } from "../../../src/ui/ask.ts";
import { openStage } from "./stage.ts";

const NEVER = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("asks once more for what a stopped background left unanswered", async () => {
  const asked = openStage(() => (asked.length === 1 ? NEVER : "the set-aside text"));
  const answer = ask("getSetAside", {});
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await answer).toBe("the set-aside text");
  expect(asked).toHaveLength(2);
});

test("takes a late answer to the first question", async () => {
  const late = new Promise((resolve) => setTimeout(() => resolve("the set-aside text"), 60_000));
  const asked = openStage(() => (asked.length === 1 ? late : NEVER));
  const answer = ask("getSetAside", {});
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await answer).toBe("the set-aside text");
});

test("asks once for what changes something, however long it takes", async () => {
  const late = new Promise((resolve) => setTimeout(resolve, 60_000));
  const asked = openStage(() => late);
  const answer = ask("newsSeen", {});
  await vi.advanceTimersByTimeAsync(60_000);
  await answer;
  expect(asked).toHaveLength(1);
});

test("does not ask again where the background says that it failed", async () => {
  const asked = openStage(() => new Error("the store is damaged"));
  await expect(ask("getSetAside", {})).rejects.toThrow("the store is damaged");
  expect(asked).toHaveLength(1);
});

test("gives undefined where the background has nothing", async () => {
  openStage(() => undefined);
  expect(await ask("getHandedOver", { id: "gone" })).toBeUndefined();
});
