import { beforeEach, describe, expect, it } from "vitest";
import { PageText } from "../../../src/page/page-text.ts";
import { readPassages } from "../../../src/page/read-document.ts";
import { withShadowRoots } from "./shadow-roots.ts";

withShadowRoots();

let page: PageText;

function readPage(body: string): void {
  document.body.innerHTML = body;
  page = new PageText([]);
  for (const passage of readPassages(document.body)) page.add(passage);
}

const texts = () => page.chunks.flatMap(({ passages }) => passages.map(({ text }) => text));
const renew = (element: Element) => page.renew(readPassages(element), element);

beforeEach(() => readPage("<p id=a>一</p><p id=b>二<b>二</b></p><p id=c>三</p>"));

describe("the text of a page that changes", () => {
  it("keeps reading order", () => {
    expect(texts()).toEqual(["一", "二二", "三"]);
    expect(page.length).toBe(4);
    expect(page.size).toBe(3);
  });

  it("puts a new passage where it stands", () => {
    const added = document.createElement("p");
    added.textContent = "新";
    document.querySelector("#b")?.before(added);
    renew(added);
    expect(texts()).toEqual(["一", "新", "二二", "三"]);
  });

  it("takes a passage that was read anew for the old one", () => {
    const b = document.querySelector("#b") as Element;
    b.append("变");
    renew(b);
    expect(texts()).toEqual(["一", "二二变", "三"]);
  });

  it("forgets an emptied text and what left the page", () => {
    const text = document.querySelector("#a")?.firstChild as Text;
    text.data = "";
    page.forget(text);
    document.querySelector("#c")?.remove();
    page.sweep();
    expect(texts()).toEqual(["二二"]);
    expect(page.length).toBe(2);
  });

  it("keeps labels by their element, several of one element too", () => {
    readPage('<img alt="甲" title="乙"><img alt="丙">');
    document.querySelector("img")?.setAttribute("alt", "丁");
    renew(document.querySelector("img") as Element);
    expect(texts().sort()).toEqual(["丁", "丙", "乙"].sort());
    document.querySelector("img")?.remove();
    page.sweep();
    expect(texts()).toEqual(["丙"]);
  });

  it("marks only what changed as changed", () => {
    readPage(`<p>${"一".repeat(20_000)}</p>`.repeat(12));
    expect(page.chunks.length).toBeGreaterThan(2);
    for (const chunk of page.chunks) chunk.dirty = false;
    const added = document.createElement("p");
    added.textContent = "新";
    document.body.append(added);
    renew(added);
    expect(page.chunks.map(({ dirty }) => dirty).filter(Boolean)).toHaveLength(1);
  });

  it("keeps no place for what is gone, however long a list of few rows is scrolled", () => {
    readPage(`<ul>${`<li>${"一".repeat(1_000)}</li>`.repeat(20)}</ul>`);
    const list = document.querySelector("ul") as Element;
    for (let i = 0; i < 200; i++) {
      for (const chunk of page.chunks) chunk.dirty = false;
      list.firstElementChild?.remove();
      list.insertAdjacentHTML("beforeend", `<li>${i}${"二".repeat(1_000)}</li>`);
      page.sweep();
      renew(list.lastElementChild as Element);
    }
    expect(texts()).toEqual([...list.children].map(({ textContent }) => textContent));
    expect(page.chunks.length).toBeLessThan(20);
  });

  it("splits a chunk that grows in the middle, and still finds everything in it", () => {
    const list = document.createElement("ul");
    document.querySelector("#b")?.before(list);
    for (let i = 0; i < 40; i++) {
      const item = document.createElement("li");
      item.textContent = String.fromCharCode(0x4e00 + i).repeat(5_000);
      list.append(item);
      renew(item);
    }
    expect(page.chunks.length).toBeGreaterThan(1);
    expect(texts().map((text) => text[0])).toEqual(
      [...document.body.querySelectorAll("p,li")].map((element) => element.textContent?.[0]),
    );
    list.remove();
    page.sweep();
    expect(texts()).toEqual(["一", "二二", "三"]);
    expect(page.length).toBe(4);
  });
});
