import { describe, expect, it } from "vitest";
import { Reading } from "../../../src/detect/reading.ts";
import { unpack } from "../../../src/detect/tables.ts";
import { LIST } from "../../../src/patterns/compiled.generated.ts";

const tables = unpack(LIST);

/** What of these classes the reading finds in a line. */
function found(text: string, ...classes: string[]): string[] {
  const reading = new Reading(tables);
  reading.add({ text, place: "body" });
  return reading.hits
    .filter(({ classId }) => classes.includes(tables.list.classes[classId] as string))
    .map(({ start, end }) => text.slice(start, end));
}

describe("who can be reached", () => {
  it.each(
    ["微信", "vx", "WX", "V", "薇", "QQ", "电话", "加微"].flatMap((word) =>
      [":", "：", " ", "=", "→", "👉", "（", "【", "[", "是", "+", "➕", "号:", "ID：", " id "].map(
        (mark) => `${word}${mark}hx5588k`,
      ),
    ),
  )("花呗套现，%s names somebody", (contact) => {
    expect(found(`花呗套现，${contact}`, "contact-id").join(" ")).toContain("5588k");
  });

  it.each([
    ["电话 138****1234", "138****1234"],
    ["微信：hx***88", "hx***88"],
    ["咨询电话 CELLPHONE", "CELLPHONE"],
  ])("%s names somebody, covered or not", (text, id) => {
    expect(found(text, "contact-id", "phone").join(" ")).toContain(id);
  });

  it.each([
    ["要做的加 al-kt779，开出来再给钱", "al-kt779"],
    ["客服小雪 v：jcfk0908", "jcfk0908"],
    ["老陈微信 laochen-daihou", "laochen-daihou"],
    ["微信 iphone8888", "iphone8888"],
    ["加V“abc1234”", "abc1234"],
    ["加V'abc1234'", "abc1234"],
    ["QQ 20241122", "20241122"],
  ])("%s names somebody", (text, id) => {
    expect(found(text, "contact-id").join(" ")).toContain(id);
  });

  it.each([
    "公共电话 13.2075304714",
    "值班电话 95500-0",
    "增加 al-kt779 一项",
    "官方电话是95188吗",
    "微信: 2024-11-22 10:30",
    "电话是 2024.11.2",
    "手机：iPhone15 用花呗买的",
    "手机 Mate60Pro",
    "v'0.20v'E",
    "微信'0.25m'E\\v",
    'V"3.20"14',
    "我电话*** 麻烦人工看看花呗",
  ])("%s names nobody", (text) => {
    expect(found(text, "contact-id", "phone")).toEqual([]);
  });

  it("is called by 留1, not by the beginning of 留13", () => {
    expect(found("需要的留1", "solicit").join()).toContain("留1");
    expect(found("需要的留13", "solicit").join()).not.toContain("留1");
  });
});

describe("initials", () => {
  it("are read however their letters are parted", () => {
    for (const text of ["ZX修复", "z-x修复", "Z X 修复"])
      expect(found(text, "credit-record"), text).not.toEqual([]);
  });

  it("are none where a command has options", () => {
    expect(found("tar -z -x -f kept.tar", "credit-record")).toEqual([]);
  });
});
