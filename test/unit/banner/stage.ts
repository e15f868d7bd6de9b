import { vi } from "vitest";
import { bannerWords } from "../../../src/banner/data.ts";
import type { BannerData, DrawnBanner } from "../../../src/banner/model.ts";
import { bannerView } from "../../../src/banner/view.ts";
import { speak } from "../ui/texts.ts";

/** Popovers and modal dialogs (by `data-modal`), as far as the banner uses them: the test's document has none. */
export function withPopovers(): void {
  const open = new WeakSet<Element>();
  const matches = HTMLElement.prototype.matches;
  Object.assign(HTMLElement.prototype, {
    showPopover(this: HTMLElement) {
      if (open.has(this) || !this.isConnected) throw new Error("InvalidStateError");
      open.add(this);
    },
    hidePopover(this: HTMLElement) {
      open.delete(this);
    },
    matches(this: HTMLElement, selector: string) {
      if (selector === ":modal") return this.hasAttribute("data-modal");
      if (!selector.includes(":popover-open")) return matches.call(this, selector);
      return this.isConnected && open.has(this);
    },
  });
  Object.defineProperty(HTMLElement.prototype, "popover", {
    configurable: true,
    get(this: HTMLElement) {
      return this.getAttribute("popover");
    },
    set(this: HTMLElement, value: string) {
      this.setAttribute("popover", value);
    },
  });
}

/** Remembers closed shadow roots, which the page's world cannot see. */
export function keepRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    if (init.mode === "closed") roots.push(root);
    return root;
  });
  return roots;
}

/** What the background tells, with the words that go with it in the language that is spoken now. */
export function worded(
  told: Omit<BannerData, "words">,
  counts = { passages: 5, flagged: 2 },
): BannerData {
  return { ...told, words: bannerWords(told, counts) };
}

/** The same as a page gets it. */
export function drawn(data: BannerData): DrawnBanner {
  const { frameId, finding } = data;
  return { view: bannerView(data), style: "", frameId, finding };
}

speak("zh_CN");

export const WARNING: BannerData = worded({
  level: "warning",
  scheme: "cash-out",
  quote: "花呗套现秒到，加微信 abc123",
  marks: [
    { start: 0, end: 4 },
    { start: 7, end: 17 },
  ],
  call: "可以打：内地报警电话 110",
  dial: "电话 110",
  frameId: 3,
  finding: 1,
  size: "normal",
});

export const CAUTION = worded({ ...WARNING, level: "caution", scheme: "unfreeze" });

/** A click as a person makes it. */
export function press(element: Element | null | undefined): void {
  element?.dispatchEvent(trusted(new MouseEvent("click", { bubbles: true, composed: true })));
}

/** An event that counts as a person's. */
export function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, "isTrusted", { value: true });
  return event;
}
