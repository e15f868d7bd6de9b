import { describe, expect, it } from "vitest";
import { blanksOf, fillIn } from "../../../src/guidance/letter.ts";
import { letters } from "../../../src/guidance/pick.ts";

const NOON = new Date(2026, 10, 22, 12).getTime();

describe("a letter", () => {
  it("takes what was typed, and the day", () => {
    expect(fillIn("我是{name}。\n{today}\n", { name: " 张三 " }, NOON)).toBe(
      "我是张三。\n2026 年 11 月 22 日",
    );
  });

  it("keeps a line to write on where nothing was typed", () => {
    expect(fillIn("{name}：{entry}", { name: "", entry: "  " }, NOON)).toBe(
      "__________：__________",
    );
  });

  it.each(["{phone}", "$&", "$1", "<b>花呗</b>&amp;", "{today}", "a\nb"])(
    "takes %j as it is",
    (typed) =>
      expect(fillIn("[{name}] {phone}", { name: typed, phone: "1" }, NOON)).toBe(`[${typed}] 1`),
  );

  it("knows no field but its own", () => {
    expect(fillIn("{constructor}{to-string}", {}, NOON)).toBe("____________________");
  });
});

describe.each(letters)("the letter $id", ({ letter, call, fields }) => {
  const filled = Object.fromEntries(fields.map((id) => [id, `‹${id}›`]));

  it("has a place for everything that is typed", () => {
    const whole = [letter, call].map((text) => fillIn(text ?? "", filled, NOON)).join("\n");
    for (const id of fields) expect(whole).toContain(`‹${id}›`);
    expect(whole).not.toMatch(/[{}]|__/);
  });

  it("asks for no identity number, password or code", () => {
    expect(blanksOf({ letter, call }).join()).not.toMatch(/id-?number|password|code|card-?number/);
    expect(`${letter}${call}`).not.toMatch(/身份证号|密码[:：]|[!！]/);
  });
});
