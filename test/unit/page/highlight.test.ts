import { beforeEach, describe, expect, it, vi } from "vitest";
import { highlight } from "../../../src/page/highlight.ts";
import { type LocatedPassage, readPassages } from "../../../src/page/read-document.ts";
import { withLayout } from "./layout.ts";
import { withShadowRoots } from "./shadow-roots.ts";

withShadowRoots();

const QUOTE = "花呗套现";
let passage: LocatedPassage;
let scrolled: Element[];

beforeEach(() => {
  vi.restoreAllMocks();
  withLayout();
  scrolled = [];
  vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(function (this: Element) {
    scrolled.push(this);
  });
  document.body.innerHTML = `<p>一</p><p id=x>专业${QUOTE}，秒到</p>`;
  passage = readPassages(document.body)[1] as LocatedPassage;
});

const show = (mark = "#ffd54a") =>
  highlight(document, { passage, span: { start: 2, end: 6 }, quote: QUOTE, mark });

describe("evidence on the page", () => {
  it("is brought into view, and the page's elements stay as they are", () => {
    const before = document.documentElement.outerHTML;
    expect(show()).toBe(true);
    expect(scrolled).toEqual([document.querySelector("#x")]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("is found again where the page wrote it anew", () => {
    document.body.innerHTML = `<section><p id=y>现在专业<b>花呗</b>套现</p></section>`;
    expect(show()).toBe(true);
    expect(scrolled).toEqual([document.querySelector("#y b")]);
  });

  it("is found again between what is not seen", () => {
    document.body.innerHTML = "<p>现在专业<b id=y>花<i data-hidden>吃</i>呗</b>套现</p>";
    expect(show()).toBe(true);
    expect(scrolled).toEqual([document.querySelector("#y")]);
  });

  it("is reported as gone when the page no longer says it", () => {
    document.body.innerHTML = "<p>别的</p>";
    expect(show()).toBe(false);
    expect(scrolled).toEqual([]);
  });

  it("is reported as gone when the page hides it", () => {
    document.querySelector("#x")?.setAttribute("data-hidden", "");
    expect(show()).toBe(false);
  });
});
