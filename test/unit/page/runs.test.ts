import { describe, expect, it } from "vitest";
import { runAround } from "../../../src/page/runs.ts";

/** The text of the run around the element with the id `x`, or its first text. */
function runText(body: string, ofText = false): string | undefined {
  document.body.innerHTML = body;
  const element = document.querySelector("#x") as Element;
  const run = runAround(ofText ? (element.firstChild as Node) : element);
  if (!run) return undefined;
  let text = "";
  for (let node: Node | null = run.first; node; node = node === run.last ? null : node.nextSibling)
    text += node.textContent;
  return text;
}

describe("what has to be read anew when a node changes", () => {
  it.each([
    ["a block alone", "<p>一</p><p id=x>二</p><p>三</p>", "二"],
    ["inline elements with their neighbours", "<div>一<b id=x>二</b>三<p>四</p></div>", "一二三"],
    ["an inline element deep inside", "<p>一<i><b id=x>二</b></i>三</p>", "一二三"],
    ["a cell with its row", "<table><tr><td>一</td><td id=x>二</td></tr></table>", "一二"],
    ["an inline element full of blocks alone", "<a><p>一</p></a><a id=x><p>二</p></a>", "二"],
  ])("%s", (_name, body, text) => {
    expect(runText(body)).toBe(text);
  });

  it("is the block's text around a changed text node", () => {
    expect(runText("<p>零</p><p>一<b id=x>二</b>三</p>", true)).toBe("一二三");
  });

  it("is a field alone, whose label may be all that is said", () => {
    document.body.innerHTML = "<p>一<input>二</p>";
    const field = document.querySelector("input") as Element;
    expect(runAround(field)).toEqual({ first: field, last: field });
  });

  it.each([
    ["a script", "<script id=x>1</script>"],
    ["a style inside a block", "<p>一<style id=x>p{}</style></p>"],
    ["what a person types", "<textarea id=x>1</textarea>"],
  ])("is nothing for %s", (_name, body) => {
    expect(runText(body, true)).toBeUndefined();
  });

  it("is nothing for a node that has left the page", () => {
    expect(runAround(document.createElement("p"))).toBeUndefined();
  });

  it("is bounded in a block of endless inline siblings", () => {
    const run = runText(
      `<p>${"<b>一</b>".repeat(500)}<b id=x>二</b>${"<b>三</b>".repeat(500)}</p>`,
    );
    expect(run?.length).toBeLessThan(100);
  });
});
