import fc from "fast-check";
import { expect, it } from "vitest";
import { detect } from "../../../src/detect/index.ts";
import { withoutInvisible } from "../../../src/detect/invisible.ts";
import { IGNORABLES } from "../../../src/detect/styled.ts";

const stuffed = fc.array(
  fc.oneof(
    fc.constantFrom(...IGNORABLES, "(xiàn)", "（é）", "(men)", "(", ")", "n"),
    fc.constantFrom(..."花呗套现加微信 hx5588k。\n"),
  ),
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

it.each([
  ["套現(xiàn)，額(é)度還(huán)有的加微信", "套現，額度還有的加微信"],
  ["信用卡代還（huán）", "信用卡代還"],
  ["他們(men)說(shuō)", "他們說"],
  ["花呗(app)、额度(max)", "花呗(app)、额度(max)"],
  ["(xiàn)是拼音，現 (xiàn) 也是", "(xiàn)是拼音，現 (xiàn) 也是"],
  ["解冻(jiědòng)", "解冻(jiědòng)"],
])("%s is read as %s", (written, text) => {
  expect(withoutInvisible(written).text).toBe(text);
});

it("time is linear in brackets that never close", () => {
  const open = "现(à".repeat(200_000);
  expect(withoutInvisible(open).text).toBe(open);
});
