import { describe, expect, it } from "vitest";
import { boundVerdict } from "../../../src/background/bound.ts";
import type { Finding, Verdict } from "../../../src/detect/verdict.ts";

function bound(finding: Partial<Finding>): Finding {
  const whole: Finding = {
    pattern: "p.p",
    scheme: "cash-out",
    level: "warning",
    passage: 0,
    start: 0,
    end: 0,
    quote: "",
    marks: [],
    clues: [],
    ...finding,
  };
  return boundVerdict({ findings: [whole] } as unknown as Verdict).findings[0] as Finding;
}

describe("what is sent of a finding", () => {
  it("is all of a short one", () => {
    const marks = [{ start: 10, end: 12 }];
    expect(bound({ start: 10, end: 14, quote: "套现秒到", marks })).toMatchObject({
      start: 10,
      end: 14,
      quote: "套现秒到",
      marks,
    });
  });

  it("is of a long one what stands around its first mark, with offsets to match", () => {
    const quote = `${"前".repeat(500)}套现${"后".repeat(500)}`;
    const {
      start,
      end,
      quote: kept,
      marks,
    } = bound({
      start: 1_000,
      end: 1_000 + quote.length,
      quote,
      marks: [
        { start: 1_500, end: 1_502 },
        { start: 1_900, end: 1_910 },
      ],
    });
    expect(kept).toHaveLength(300);
    expect(kept).toBe(quote.slice(start - 1_000, end - 1_000));
    expect(marks).toEqual([{ start: 1_500, end: 1_502 }]);
    expect(kept.slice(1_500 - start, 1_502 - start)).toBe("套现");
  });

  it("is never more than the message may carry", () => {
    const mark = { start: 0, end: 1 };
    const { marks, clues } = bound({
      quote: "套".repeat(5),
      end: 5,
      marks: Array(500).fill(mark),
      clues: Array(500).fill({ id: "c", weight: 1 }),
    });
    expect(marks.length).toBeLessThanOrEqual(100);
    expect(clues.length).toBeLessThanOrEqual(40);
  });
});
