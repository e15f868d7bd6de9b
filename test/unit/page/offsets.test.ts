import fc from "fast-check";
import { expect, it } from "vitest";
import { readPassages, toRange } from "../../../src/page/read-document.ts";
import { withShadowRoots } from "./shadow-roots.ts";

withShadowRoots();

const word = fc.stringMatching(/^[花呗a-c \n\t]{0,6}$/);
const tag = fc.constantFrom("p", "div", "span", "b", "li", "td", "tr", "x-y", "pre", "a");
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    word,
    fc.constant("<br>"),
    fc
      .tuple(tag, fc.array(tie("tree"), { maxLength: 4 }))
      .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
  ),
}));

const solid = (text: string) => text.replace(/[ \n\t]/g, "");

it("every span of every passage leads back to the same words in any document", () => {
  fc.assert(
    fc.property(tree, tree, fc.nat(), fc.nat(), (one, two, a, b) => {
      document.body.innerHTML = one + two;
      const passages = readPassages(document);
      expect(solid(passages.map(({ text }) => text).join(""))).toBe(
        solid(document.body.textContent ?? ""),
      );
      for (const passage of passages) {
        const { text, segments } = passage;
        expect(text).toBe(text.trim());
        for (const { node, offset, start, length } of segments) {
          expect(text.slice(start, start + length)).toBe(node.data.slice(offset, offset + length));
        }
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const words = text.slice(start, end);
        const range = toRange(passage, { start, end });
        if (solid(words)) expect(solid(range?.toString() ?? "")).toBe(solid(words));
      }
    }),
    { numRuns: 300 },
  );
});
