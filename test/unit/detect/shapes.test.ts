import { describe, expect, it } from "vitest";
import { Reading } from "../../../src/detect/reading.ts";
import { unpack } from "../../../src/detect/tables.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";

const tables = unpack(LIST);

function quotesOf(shape: string, text: string): string[] {
  const reading = new Reading(tables);
  reading.add({ text, place: "body" });
  return reading.hits
    .filter(({ classId }) => LIST.classes[classId] === shape)
    .map(({ start, end }) => text.slice(start, end));
}

describe("points of commission", () => {
  it.each([
    ["收8个点，当天结", "8个点"],
    ["出了给3点", "3点"],
    ["分期乐九折收", "九折"],
  ])("stand in %s", (text, quote) => {
    expect(quotesOf("points", text)).toEqual([quote]);
  });

  it.each([
    "芝麻分涨了，额度一点没涨",
    "一點也不急",
    "一点儿都不懂",
    "一点点来",
    "下午3点半到账",
    "8点钟客服才上班",
  ])("do not stand in %s", (text) => {
    expect(quotesOf("points", text)).toEqual([]);
  });
});
