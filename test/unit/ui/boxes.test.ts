import { describe, expect, it } from "vitest";
import { boxAfterKey, boxBetween, boxInMiddle } from "../../../src/ui/reports/boxes.ts";

const SIZE = { width: 1000, height: 500 };
const BOX = { x: 10, y: 20, width: 300, height: 50 };

describe("a box on a picture", () => {
  it("is drawn between any two corners, and stays on the picture", () => {
    expect(boxBetween({ x: 40.6, y: 60 }, { x: 10.2, y: 20.9 }, SIZE)).toEqual({
      x: 10,
      y: 20,
      width: 31,
      height: 40,
    });
    expect(boxBetween({ x: -50, y: -50 }, { x: 2000, y: 2000 }, SIZE)).toEqual({
      x: 0,
      y: 0,
      ...SIZE,
    });
  });

  it("is none where the hand only slipped", () => {
    expect(boxBetween({ x: 5, y: 5 }, { x: 9, y: 90 }, SIZE)).toBeUndefined();
  });

  it.each([
    ["ArrowRight", false, { x: 20 }],
    ["ArrowLeft", false, { x: 0 }],
    ["ArrowUp", false, { y: 10 }],
    ["ArrowRight", true, { width: 310 }],
    ["ArrowUp", true, { height: 40 }],
  ] as const)("goes by %s (with Shift: %s) to %j", (key, grow, change) =>
    expect(boxAfterKey(BOX, key, grow, SIZE)).toEqual({ ...BOX, ...change }),
  );

  it("goes no farther than the edge, and no other key moves it", () => {
    const edge = { x: 700, y: 450, width: 300, height: 50 };
    for (const key of ["ArrowRight", "ArrowDown"])
      for (const grow of [false, true]) expect(boxAfterKey(edge, key, grow, SIZE)).toEqual(edge);
    expect(boxAfterKey(edge, "Tab", false, SIZE)).toBeUndefined();
  });

  it("begins in the middle", () => {
    expect(boxInMiddle(SIZE)).toEqual({ x: 350, y: 225, width: 300, height: 50 });
  });
});
