import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { candidatesOf } from "../../../src/detect/candidates.ts";
import { weigh } from "../../../src/detect/clues.ts";
import { detect } from "../../../src/detect/index.ts";
import { Reading } from "../../../src/detect/reading.ts";
import { wordedAround, wordedUnquoted } from "../../../src/detect/signs.ts";
import { unpack } from "../../../src/detect/tables.ts";
import { classOfSign, signOf } from "../../../src/detect/wording.ts";
import { passagesFromText } from "../../../src/page/from-text.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";

const TABLES = unpack(LIST);
const CREDIT_LINE = signOf(LIST.classes.indexOf("credit-line"));

function read(...texts: string[]): Reading {
  const reading = new Reading(TABLES);
  for (const text of texts) reading.add({ text, place: "body" });
  return reading;
}

describe("the text outside of speech marks", () => {
  it("is as long as the whole, without what is quoted and its terms", () => {
    const text = wordedUnquoted(read("他说“花呗套现找我”，别信。", "花呗还款"));
    expect(text.text.replaceAll(" ", "")).toBe("他说，别信。\n花呗还款");
    expect(text.text).toHaveLength("他说“花呗套现找我”，别信。\n花呗还款".length);
    expect([...text.signs].filter((sign) => sign === CREDIT_LINE)).toHaveLength(1);
  });

  it("says how a post is worded whose finding is quoted", () => {
    const level = (text: string) => detect(passagesFromText(text)).level;
    const advertisement = "有花呗额度的来，扫我的码，秒到账，扣你一成";
    expect(level(`${advertisement}。`)).toBe("warning");
    expect(level(`那个人开口就是“${advertisement}”，钱转出去就再没有下文了。`)).not.toBe("warning");
  });
});

describe("the text around a place", () => {
  it("goes on into the passages before and after it", () => {
    const around = wordedAround(2, 0, read("先看", "这里", "花呗套现", "再看", "那里"));
    expect(around.text).toBe("先看\n这里\n花呗套现\n再看\n那里");
  });

  it("begins 150 characters before the place and ends 250 after it", () => {
    const text = [...Array(600).keys()].map((at) => String.fromCharCode(0x4e00 + at)).join("");
    expect(wordedAround(0, 300, read(text)).text).toBe(text.slice(150, 550));
    expect(wordedAround(0, 100, read(text)).text).toBe(text.slice(0, 400));
  });

  it("has a sign for each term, none for one that is cut off at an end", () => {
    const text = `花呗${"，好".repeat(198)}花呗，好`;
    const whole = wordedAround(0, 150, read(text));
    expect(whole.text).toBe(text.slice(0, 400));
    expect(whole.signs).toBe(`${CREDIT_LINE}${"，好".repeat(198)}${CREDIT_LINE}`);
    expect(classOfSign(CREDIT_LINE)).toBe(LIST.classes.indexOf("credit-line"));
    expect(wordedAround(0, 151, read(`花呗${"，好".repeat(199)}花呗`)).signs).toBe(
      `呗${"，好".repeat(199)}花`,
    );
  });

  it("parts no character beyond the basic plane", () => {
    for (const start of [150, 151, 152])
      expect(wordedAround(0, start, read("𠮷".repeat(400))).text).toMatch(/^(𠮷)+$/u);
  });

  it("looks at the terms inside it only, however many a passage holds", () => {
    const reading = read("花呗，".repeat(20_000));
    let looked = 0;
    const hits = new Proxy(reading.hits, {
      get(target, key, receiver) {
        looked++;
        return Reflect.get(target, key, receiver);
      },
    });
    wordedAround(0, 30_000, { passages: reading.passages, hits });
    expect(reading.hits.length).toBeGreaterThanOrEqual(20_000);
    expect(looked).toBeLessThan(1_000);
  });

  it("is a part of the text, at most 400 characters long, with what stands after the place", () => {
    const text = fc.string({
      unit: fc.constantFrom("花", "呗", "套", "现", "，", "a", "𠮷", "\ue012", " "),
      minLength: 1,
      maxLength: 300,
    });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        (texts, which, where) => {
          const plain = texts.map((one) => one.replaceAll("\ue012", ""));
          const passage = which % texts.length;
          const start = where % (plain[passage] as string).length || 0;
          const { text, signs } = wordedAround(passage, start, read(...plain));
          expect(plain.join("\n")).toContain(text);
          expect(text.length).toBeLessThanOrEqual(400);
          expect(signs.length).toBeLessThanOrEqual(text.length);
          expect(() => encodeURIComponent(text)).not.toThrow();
        },
      ),
    );
  });
});

describe("in a longer text the words around a finding count", () => {
  const PADDING = "这里常年有人闲聊，谁也说不清楚到底哪一种才算划算。".repeat(9);
  const STEERING = `花呗提现怎么选\n想把花呗取出来，建议大家找专业的商家，老店靠谱，服务到位，流程做得也快，选对商家很关键。\n${PADDING}`;

  it("is told as a clue of its own where it leads a reader on", () => {
    const { level, findings } = detect(passagesFromText(STEERING));
    expect(level).toBe("caution");
    const clue = findings[0]?.clues.find(({ id }) => id === "around-as-ads");
    expect(clue?.weight).toBeGreaterThan(0);
  });

  const OFFER = "花呗套现秒到账，点位低，需要的加微信 hb66880。";
  const REPORT =
    "民警调查发现，受害人陈某被骗两万余元后报警，嫌疑人已被抓获，法院依法判决其退赔。".repeat(5);
  /** What the words around say against each place that might be an offer, found or not. */
  const against = (text: string) => {
    const reading = read(...text.split("\n"));
    const places = LIST.patterns.flatMap((pattern) => candidatesOf(pattern, reading));
    expect(places.length).toBeGreaterThan(0);
    return places.map(
      (place) =>
        weigh(place, reading, TABLES, undefined).find(({ id }) => id === "around-otherwise")
          ?.weight ?? 0,
    );
  };

  it("counts against an offer that stands in a report more than among idle talk", () => {
    const offering = `${PADDING}${OFFER}`;
    expect(detect(passagesFromText(offering)).level).toBe("warning");
    expect(Math.max(...against(REPORT + OFFER))).toBeLessThan(Math.min(...against(offering)) - 1);
  });

  it("counts little against an offer in a line of its own: one comment of many, a footer", () => {
    const alone = against(`${REPORT}\n${OFFER}`);
    expect(Math.min(...alone)).toBeGreaterThan(-1.5);
  });

  it("counts beside the words of all of it, unless many voices speak in it", () => {
    const clues = (text: string) => {
      const reading = read(...text.split("\n"));
      const places = LIST.patterns.flatMap((pattern) => candidatesOf(pattern, reading));
      expect(places.length).toBeGreaterThan(0);
      return places.flatMap((place) =>
        weigh(place, reading, TABLES, undefined).map(({ id }) => id),
      );
    };
    const story = `${REPORT}\n${OFFER}`;
    expect(clues(story)).toContain("whole-otherwise");
    expect(clues(story + "\n回复".repeat(23))).not.toContain("whole-otherwise");
    expect(clues(story + REPORT.repeat(11))).not.toContain("whole-otherwise");
    expect(clues(`${OFFER}老店诚信，支持验证，先测后付。\n`.repeat(8))).toContain("whole-as-ads");
  });

  it("does not in a post of a line or two, whose wording counts as a whole", () => {
    const { findings } = detect(passagesFromText(STEERING.slice(0, 60)));
    expect(findings.flatMap(({ clues }) => clues.map(({ id }) => id))).not.toContain(
      "around-as-ads",
    );
  });
});
