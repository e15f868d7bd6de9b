import { beforeEach, describe, expect, it } from "vitest";
import { couldMatch } from "../../../src/detect/gate.ts";
import { couldHold } from "../../../src/page/could-hold.ts";
import { ownHosts } from "../../../src/page/shadow.ts";
import { withQuickRanges } from "./quick-ranges.ts";
import { attachClosed, withShadowRoots } from "./shadow-roots.ts";

withShadowRoots();
withQuickRanges();

/** Opens the gate for every text that holds the word, or that a function says yes to. */
function opens(
  word: string | ((text: string) => boolean) = "花呗",
  limit = 1_000_000,
): { open: boolean; roots: ShadowRoot[] } {
  const roots: ShadowRoot[] = [];
  const steps = couldHold(
    { first: document, last: document },
    {
      couldMatch: typeof word === "string" ? (text) => text.includes(word) : word,
      shadow: (root) => roots.push(root),
      limit,
    },
  );
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { open: step.value, roots };
  }
}

beforeEach(() => {
  document.head.innerHTML = "<title>小站</title>";
  document.body.innerHTML = "<p>正文</p>";
});

describe("the gate", () => {
  it("stays shut for a page without the word", () => {
    expect(opens().open).toBe(false);
  });

  it.each([
    ["the text", () => document.body.append("花呗")],
    [
      "a word over inline elements",
      () => document.body.insertAdjacentHTML("beforeend", "<b>花</b><i>呗</i>"),
    ],
    ["the title", () => Object.assign(document, { title: "花呗" })],
    [
      "the description",
      () =>
        document.head.insertAdjacentHTML("beforeend", '<meta name="description" content="花呗">'),
    ],
    ["a label", () => document.body.insertAdjacentHTML("beforeend", '<img alt="花呗">')],
    [
      "a button",
      () => document.body.insertAdjacentHTML("beforeend", '<input type="button" value="花呗">'),
    ],
  ])("opens for %s", (_name, write) => {
    write();
    expect(opens().open).toBe(true);
  });

  it.each([
    ["a reading over it", "<ruby>花<rp>(</rp><rt>huā</rt><rp>)</rp>呗</ruby>"],
    ["readings over its letters", "<ruby>花<rt>huā</rt></ruby><ruby>呗<rt>bei</rt></ruby>"],
    ["a script", "花<script>1</script>呗"],
    ["what an attribute hides", "花<i hidden>吃</i>呗"],
    [
      "what style hides in letters of their own",
      '<b>花</b><i style="display: none">吃</i><b>呗</b>',
    ],
    ["what a style sheet may hide", '花<i class="d">吃</i>呗'],
    ["several of them", '花<i class="d">吃</i><i class="d"><b>的</b></i>呗'],
  ])("opens for a word with %s inside", (_name, html) => {
    document.body.innerHTML = `<p>正文</p><p>我们${html}在</p>`;
    expect(opens().open).toBe(true);
  });

  it("opens for a word with something inside after each of its letters", () => {
    const letters = [..."专业强开借呗中"].map((letter) => `${letter}<i class="d">的</i>`).join("");
    document.body.innerHTML = `<p>${letters}</p>`;
    expect(opens("强开借呗").open).toBe(true);
  });

  it.each([
    ["blocks", "<div>花</div><i hidden>吃</i><div>呗</div>"],
    ["long texts", `花<b>${"<i>的</i>".repeat(20)}</b>呗`],
  ])("stays shut for letters parted by %s", (_name, html) => {
    document.body.innerHTML = html;
    expect(opens().open).toBe(false);
  });

  it("opens for shadow trees, closed and nested ones too, and tells of each", () => {
    document.body.insertAdjacentHTML("beforeend", "<section></section>");
    const host = document.querySelector("section") as Element;
    const outer = attachClosed(host, "<x-inner></x-inner>");
    const inner = (outer.firstElementChild as Element).attachShadow({ mode: "open" });
    inner.innerHTML = "<p>花呗</p>";
    const { open, roots } = opens();
    expect(open).toBe(true);
    expect(roots).toEqual([outer, inner]);
  });

  it("passes over our own interface", () => {
    const host = document.createElement("div");
    ownHosts.add(host);
    document.documentElement.append(host);
    attachClosed(host, "<p>花呗</p>");
    expect(opens().open).toBe(false);
    host.remove();
  });

  it("sees white space as a reader does", () => {
    document.body.innerHTML = "<p>花\n        <b>呗</b></p>";
    expect(opens(couldMatch).open).toBe(true);
  });

  it("loses no word where a long text is cut into pieces", () => {
    for (const before of [199_998, 199_999, 200_000]) {
      document.body.textContent = `${"的".repeat(before)}花呗`;
      expect(opens().open).toBe(true);
    }
  });

  it("counts characters against the limit, not elements", () => {
    document.body.innerHTML = `${"<p>的</p>".repeat(5_000)}<p>花呗</p>`;
    expect(opens("花呗", 10_000).open).toBe(true);
    expect(opens("花呗", 4_000).open).toBe(false);
  });

  it("offers to pause between the pieces of a page of many elements", () => {
    document.body.innerHTML = "<p>的</p>".repeat(9_000);
    expect([...wholePage()].length).toBeGreaterThanOrEqual(3);
  });

  it("loses no word that moves while it pauses, and opens where the page never rests", () => {
    document.body.innerHTML = `${"<p>的</p>".repeat(4_100)}<p>花呗</p>`;
    const once = wholePage();
    once.next();
    document.body.prepend(document.body.lastChild as Node);
    expect([...tried(once)]).toContain(true);
    document.body.innerHTML = "<p>的</p>".repeat(4_100);
    const restless = wholePage();
    for (let i = 0; i < 3; i++) {
      restless.next();
      document.body.prepend(document.createElement("p"));
    }
    expect([...tried(restless)]).toContain(true);
  });
});

function wholePage(): Generator<undefined, boolean> {
  return couldHold(
    { first: document, last: document },
    { couldMatch: (text) => text.includes("花呗"), shadow: () => {}, limit: 1_000_000 },
  );
}

/** What each further step of a gate came to. */
function* tried(steps: Generator<undefined, boolean>): Generator<boolean | undefined> {
  for (let step = steps.next(); ; step = steps.next()) {
    yield step.value;
    if (step.done) return;
  }
}
