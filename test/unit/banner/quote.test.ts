import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quoteParts } from "../../../src/banner/quote.ts";
import type { Span } from "../../../src/page/passage.ts";

const shown = (...args: Parameters<typeof quoteParts>) =>
  quoteParts(...args)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join("");

describe("the quoted evidence", () => {
  it("marks the words that carried the finding", () => {
    expect(
      shown("花呗套现秒到", [
        { start: 0, end: 2 },
        { start: 2, end: 4 },
      ]),
    ).toBe("[花呗][套现]秒到");
  });

  it("is one line", () => {
    expect(shown("微信分付\t秒回\n白条", [{ start: 5, end: 7 }])).toBe("微信分付 [秒回] 白条");
  });

  it("is cut to what stands around the marks, and says so", () => {
    const quote = `${"前".repeat(200)}套现${"后".repeat(200)}`;
    expect(shown(quote, [{ start: 200, end: 202 }])).toBe(
      `…${"前".repeat(24)}[套现]${"后".repeat(84)}…`,
    );
  });

  it("shows as much as there is room for", () => {
    const quote = `${"前".repeat(200)}套现`;
    expect(shown(quote, [{ start: 200, end: 202 }])).toBe(`…${"前".repeat(108)}[套现]`);
  });

  it("never adds a word, loses a mark in sight, or splits a character", () => {
    const quote = fc.string({ unit: fc.constantFrom("花", "呗", "💰", " ", "a"), maxLength: 300 });
    fc.assert(
      fc.property(
        quote,
        fc.array(fc.tuple(fc.nat(300), fc.nat(20)), { maxLength: 4 }),
        (text, spans) => {
          const marks: Span[] = [];
          for (const [start, length] of spans.sort((a, b) => a[0] - b[0])) {
            const from = Math.max(start, marks.at(-1)?.end ?? 0);
            const end = Math.min(text.length, from + length);
            if (from < end) marks.push({ start: from, end });
          }
          const parts = quoteParts(text, marks);
          const words = parts.map((part) => part.text).join("");
          expect(words.length).toBeLessThanOrEqual(113);
          expect(text.replace(/\s+/g, "")).toContain(
            words.replace(/\s+/g, "").replace(/^…|…$/g, ""),
          );
          expect(() => encodeURIComponent(words)).not.toThrow();
        },
      ),
    );
  });
});
