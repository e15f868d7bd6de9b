import fc from "fast-check";
import { expect, it } from "vitest";
import { detect } from "../../../src/detect/index.ts";
import { withoutInvisible } from "../../../src/detect/invisible.ts";
import { IGNORABLES } from "../../../src/detect/styled.ts";

const stuffed = fc.array(
  fc.oneof(fc.constantFrom(...IGNORABLES), fc.constantFrom(..."花呗套现加微信 hx5588k。\n")),
  { maxLength: 60 },
);

it("every stretch of what is seen is found again in what was written", () => {
  fc.assert(
    fc.property(stuffed, fc.nat(), fc.nat(), (characters, a, b) => {
      const written = characters.join("");
      const { text, whole } = withoutInvisible(written);
      expect([...text].filter((c) => IGNORABLES.includes(c))).toEqual([]);
      const [start, end] = [a, b].map((n) => n % (text.length + 1)).sort((x, y) => x - y);
      const quote = written.slice(...whole(start as number, end as number));
      expect(withoutInvisible(quote).text).toBe(text.slice(start, end));
      if (quote) expect(IGNORABLES).not.toContain(quote[0]);
      if (quote) expect(IGNORABLES).not.toContain(quote.at(-1));
    }),
  );
});

it("a verdict is the same with and without it, and quotes what the page holds", () => {
  const plain = "花呗套现，秒到，加微信：hx5588k";
  const text = [...plain].join("\u200b\u2060");
  const judge = (text: string) => detect([{ text, place: "body" }]);
  const [finding] = judge(text).findings;
  expect(judge(text).level).toBe(judge(plain).level);
  expect(finding?.quote).toBe(text.slice(finding?.start, finding?.end));
  for (const { start, end } of finding?.marks ?? [])
    expect(withoutInvisible(text.slice(start, end)).text).not.toBe("");
});
