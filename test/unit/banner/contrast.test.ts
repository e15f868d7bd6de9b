import { describe, expect, it } from "vitest";
import { STYLE } from "../../../src/banner/style.ts";
import { contrast } from "../contrast.ts";

/** The colours of a rule, by name. */
function colours(css: string, selector: string): [string, string][] {
  const rule = css.slice(css.indexOf(`${selector}{--`));
  const found = rule.slice(0, rule.indexOf("}")).matchAll(/--([a-z-]+):(#[0-9a-f]+)/g);
  return [...found].map(([, name = "", colour = ""]) => [name, colour]);
}

const dark = STYLE.slice(STYLE.indexOf("(prefers-color-scheme:dark)"));
const light = STYLE.slice(0, STYLE.indexOf("(prefers-color-scheme:dark)"));
const warning = { light: colours(light, "section"), dark: colours(dark, "section") };
const SETS = {
  "light warning": new Map(warning.light),
  "light caution": new Map([...warning.light, ...colours(light, "[data-level=caution]")]),
  "dark warning": new Map([...warning.light, ...warning.dark]),
  "dark caution": new Map([
    ...warning.light,
    ...warning.dark,
    ...colours(dark, "[data-level=caution]"),
  ]),
};

describe.each(Object.entries(SETS))("in the %s", (_name, set) => {
  const ratio = (text: string, ground: string) =>
    contrast(set.get(text) ?? "", set.get(ground) ?? "");

  it.each([
    ["fg", "bg"],
    ["fg", "box"],
    ["on-mk", "mk"],
    ["on-go", "go"],
    ["link", "bg"],
  ])("%s on %s is read at 7:1", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ["dim", "bg"],
    ["dim", "box"],
    ["edge", "bg"],
  ])("%s on %s is read at 4.5:1", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
