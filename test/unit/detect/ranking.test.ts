import { describe, expect, it } from "vitest";
import { detect } from "../../../src/detect/index.ts";

const OFFER = "花呗套现秒到账，点位低，需要的加微信 hb66880";

describe("the first finding", () => {
  it.each(["title", "description"] as const)(
    "stands where the reader can see it, whatever the %s says",
    (place) => {
      const { findings } = detect([
        { text: `${OFFER}，白条套现，手续费三个点，不成功不收费`, place },
        { text: OFFER, place: "body" },
      ]);
      expect(findings[0]?.passage).toBe(1);
      expect(findings.map(({ passage }) => passage)).toContain(0);
    },
  );

  it("is what stands in the title where nothing else was found", () => {
    const { findings } = detect([
      { text: OFFER, place: "title" },
      { text: "今天的菜谱：番茄炒蛋。", place: "body" },
    ]);
    expect(findings[0]?.passage).toBe(0);
  });
});
