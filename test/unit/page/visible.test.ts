import { beforeEach, describe, expect, it, vi } from "vitest";
import { readPassages, toRange } from "../../../src/page/read-document.ts";
import { asSeen } from "../../../src/page/visible.ts";
import { withLayout } from "./layout.ts";
import { withShadowRoots } from "./shadow-roots.ts";

withShadowRoots();

function seen(body: string): string[] {
  document.body.innerHTML = body;
  return readPassages(document.body)
    .flatMap(asSeen)
    .map(({ text }) => text);
}

beforeEach(() => {
  vi.restoreAllMocks();
  withLayout();
});

describe("what a reader sees of a passage", () => {
  it.each([
    ["all of an ordinary one", "<p>花<b>呗</b> 套现</p>", ["花呗 套现"]],
    ["nothing of a hidden one", "<p data-hidden>花呗套现</p>", []],
    ["not the decoys in it", "<p>花<i data-hidden>xyz</i>呗</p>", ["花呗"]],
    [
      "words that were parted, still parted",
      "<p>花呗 <i data-hidden>x</i> 套现</p>",
      ["花呗 套现"],
    ],
    [
      "not joined, what style parts",
      '<p><span style="display:block">花</span><span style="display:block">呗</span></p>',
      ["花", "呗"],
    ],
    [
      "joined, what style leaves in line",
      '<p><span style="display:inline">花</span>呗</p>',
      ["花呗"],
    ],
    [
      "a row with its cells",
      "<table><tbody><tr><td>花</td><td>呗</td></tr></tbody></table>",
      ["花\t呗"],
    ],
    ["a label that is shown", '<img alt="花呗">', ["花呗"]],
    ["no label that is hidden", '<img alt="花呗" data-hidden>', []],
  ])("%s", (_name, body, texts) => {
    expect(seen(body)).toEqual(texts);
  });

  it("still leads back into the document", () => {
    document.body.innerHTML = "<p>一 <i data-hidden>x</i>花<i data-hidden>y</i>呗二</p>";
    const [part] = readPassages(document.body).flatMap(asSeen);
    if (!part) throw new Error("nothing seen");
    const start = part.text.indexOf("花呗");
    expect(toRange(part, { start, end: start + 2 })?.toString()).toBe("花y呗");
  });
});
