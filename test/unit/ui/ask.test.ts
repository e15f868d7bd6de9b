import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ask } from "../../../src/ui/ask.ts";
import { openStage } from "./stage.ts";

const NEVER = new Promise<never>(() => {});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("asks once more for what a stopped background left unanswered", async () => {
  const asked = openStage(() => (asked.length === 1 ? NEVER : "the set-aside text"));
  const answer = ask("getSetAside", {});
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await answer).toBe("the set-aside text");
  expect(asked).toHaveLength(2);
});

test("asks once for what changes something, and says when nobody answered", async () => {
  const asked = openStage(() => NEVER);
  const answer = expect(ask("newsSeen", {})).rejects.toThrow("no answer to newsSeen");
  await vi.advanceTimersByTimeAsync(30_000);
  await answer;
  expect(asked).toHaveLength(1);
});

test("gives undefined where the background has nothing", async () => {
  openStage(() => undefined);
  expect(await ask("getHandedOver", { id: "gone" })).toBeUndefined();
});
