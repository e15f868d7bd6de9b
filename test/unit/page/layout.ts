import { vi } from "vitest";

const DISPLAY: Record<string, string> = { p: "block", div: "block", td: "table-cell" };

/**
 * Gives the test's document a layout as far as reading asks for one: what is in an element with the attribute
 * `data-hidden` has no box, everything else has one.
 */
export function withLayout(): void {
  const boxes = (element: Element | null) =>
    element && !element.closest("[data-hidden]") ? [new DOMRect(0, 0, 20, 20)] : [];
  vi.spyOn(Range.prototype, "getClientRects").mockImplementation(function (this: Range) {
    const node = this.startContainer;
    return boxes(
      node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement,
    ) as never;
  });
  vi.spyOn(Element.prototype, "getClientRects").mockImplementation(function (this: Element) {
    return boxes(this) as never;
  });
  vi.spyOn(window, "getComputedStyle").mockImplementation((element) => {
    const given = (element as HTMLElement).style.display;
    return { display: given || DISPLAY[element.localName] || "inline" } as CSSStyleDeclaration;
  });
}
