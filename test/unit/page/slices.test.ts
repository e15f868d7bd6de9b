import { expect, it, vi } from "vitest";
import { inSlices } from "../../../src/page/slices.ts";

function* busy(steps: number, milliseconds: number): Generator<undefined, number> {
  for (let i = 0; i < steps; i++) {
    for (const end = performance.now() + milliseconds; performance.now() < end; );
    yield;
  }
  return steps;
}

it("lets others work in between, and gives the result", async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  expect(await inSlices(busy(30, 2), new AbortController().signal)).toBe(30);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

it("stops when it is told to", async () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 5);
  expect(await inSlices(busy(1_000, 2), stop.signal)).toBeUndefined();
});

it("waits for a frame before steps that ask for style, where frames are drawn", async () => {
  function* looks(): Generator<true, string> {
    yield true;
    return "seen";
  }
  const look = () => inSlices(looks(), new AbortController().signal);
  const frame = vi.spyOn(globalThis, "requestAnimationFrame");
  expect(await look()).toBe("seen");
  expect(frame).toHaveBeenCalledTimes(1);
  frame.mockReturnValue(0);
  expect(await look()).toBe("seen");
  expect(frame).toHaveBeenCalledTimes(2);
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  expect(await look()).toBe("seen");
  expect(frame).toHaveBeenCalledTimes(2);
  hidden.mockRestore();
  frame.mockRestore();
});
