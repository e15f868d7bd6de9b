import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "../contrast.ts";

const css = readFileSync("src/style/tokens.css", "utf8");
const dark = css.indexOf("prefers-color-scheme: dark");

function tokens(part: string): Map<string, string> {
  return new Map(
    [...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = "", color = ""]) => [
      name,
      color,
    ]),
  );
}

const light = tokens(css.slice(0, dark));
const SETS = { light, dark: new Map([...light, ...tokens(css.slice(dark))]) };

describe.each(Object.entries(SETS))("in the %s set", (_, set) => {
  const ratio = (text: string, ground: string) =>
    contrast(set.get(text) ?? "", set.get(ground) ?? "");

  it.each([
    ["text", "bg"],
    ["text", "surface"],
    ["text", "danger-bg"],
    ["text", "caution-bg"],
    ["text", "calm-bg"],
    ["mark-ink", "mark-bg"],
    ["muted", "bg"],
    ["muted", "surface"],
    ["accent", "bg"],
    ["accent-ink", "accent"],
    ["danger", "danger-bg"],
    ["caution", "caution-bg"],
  ])("%s on %s is read at 7:1", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ["accent", "calm-bg"],
    ["accent", "surface"],
    ["accent", "danger-bg"],
    ["accent", "caution-bg"],
    ["accent-ink", "accent-strong"],
    ["muted", "danger-bg"],
    ["muted", "caution-bg"],
    ["danger", "bg"],
    ["caution", "bg"],
  ])("%s on %s is read at 4.5:1", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it("the edge of a control is seen at 3:1", () => {
    expect(ratio("control-line", "bg")).toBeGreaterThanOrEqual(3);
  });
});
