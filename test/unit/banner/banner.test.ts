import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Banner, createBanner } from "../../../src/banner/banner.ts";
import type { BannerData } from "../../../src/banner/model.ts";
import { SCHEMES } from "../../../src/detect/verdict.ts";
import type { Language } from "../../../src/language/languages.ts";
import { speak, texts } from "../ui/texts.ts";
import {
  CAUTION,
  drawn,
  keepRoots,
  press,
  trusted,
  WARNING,
  withPopovers,
  worded,
} from "./stage.ts";

withPopovers();

const act = vi.fn();
const showEvidence = vi.fn(async () => true);
let roots: ShadowRoot[];
let banner: Banner;

beforeEach(() => {
  vi.restoreAllMocks();
  act.mockReset();
  speak("zh_CN");
  document.body.innerHTML = "<button>页面的按钮</button>";
  roots = keepRoots();
  banner = createBanner(document, { act, showEvidence });
});
afterEach(() => banner.hide());

const show = (data: BannerData) => banner.show(drawn(data));
const root = () => roots.at(-1) as ShadowRoot;
const host = () => root().host as HTMLElement;
const say = () => (root().textContent ?? "").replace(/\s+/g, " ").trim();
const button = (name: string) =>
  [...root().querySelectorAll("button")].find(
    (one) => one.textContent === name || one.getAttribute("aria-label") === name,
  );
const tick = () => new Promise((resolve) => setTimeout(resolve));

describe("the banner", () => {
  it("leaves no trace in the page before it is shown and after it is hidden", () => {
    const before = document.documentElement.outerHTML;
    show(WARNING);
    expect(host().parentNode).toBe(document.documentElement);
    banner.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it("tells the page nothing: no text, no id, a closed root", () => {
    show(WARNING);
    expect(host().shadowRoot).toBeNull();
    expect(host().outerHTML).toBe('<div popover="manual"></div>');
  });

  it.each([WARNING, CAUTION])("says whom to call as $level", (data) => {
    show(data);
    expect(root().querySelector("section")?.textContent).toContain(data.call);
  });

  it("says what was found, what it means, and quotes it with its marks", () => {
    show(WARNING);
    expect(root().querySelector("h2")?.textContent).toContain("套现");
    expect(root().querySelector("blockquote")?.textContent).toContain(WARNING.quote);
    expect([...root().querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual([
      "花呗套现",
      "加微信 abc123",
    ]);
  });

  it("is announced, and is a labelled region in the language it speaks", () => {
    show(WARNING);
    const region = root().querySelector("section");
    expect(region?.getAttribute("aria-label")).toBe("解冻骗局提醒");
    expect(region?.lang).toBe("zh-CN");
    expect(root().querySelector("[role=alert] h2")).toBeTruthy();
  });

  it("quotes as text what a page dressed up as markup", () => {
    show(
      worded({
        ...WARNING,
        quote: "<img src=x onerror=alert(1)>套现",
        marks: [{ start: 28, end: 30 }],
      }),
    );
    expect(root().querySelector("img")).toBeNull();
    expect(say()).toContain("<img src=x onerror=alert(1)>");
  });

  it("says how small a part of a long page it is about, and keeps silent on a short one", () => {
    show(WARNING);
    expect(say()).not.toMatch(/\d 段/);
    show(worded(WARNING, { passages: 240, flagged: 3 }));
    expect(say()).toContain("240 段文字里有 3 段");
  });

  it("is a slim bar where the page only steers, with the words it is about near the start of a line", () => {
    show(
      worded({
        ...CAUTION,
        quote: `${"前".repeat(40)}解除风控`,
        marks: [{ start: 40, end: 44 }],
      }),
    );
    expect(root().querySelector("section")?.className).toBe("bar");
    expect(root().querySelector("blockquote")?.textContent).toContain("…前前前前解除风控");
    expect(root().querySelector("mark")?.textContent).toBe("解除风控");
    expect(root().querySelector("[role=alert]")?.textContent).toContain("解除风控");
  });

  it.each<Language>(["zh_CN", "zh_TW", "en"])("has a text for everything in %s", (language) => {
    speak(language);
    const known = new Set(["", ...texts(language).values()]);
    for (const scheme of SCHEMES) {
      for (const level of ["warning", "caution"] as const) {
        show(worded({ ...WARNING, scheme, level }));
        for (const one of root().querySelectorAll("h2, .card p, b, span, button:not(.close)")) {
          // Whom to call comes ready from the background.
          const own = one.textContent?.replace(WARNING.call, "").replace(WARNING.dial, "");
          expect(known).toContain(own?.trim());
        }
        expect(known).toContain(root().querySelector(".close")?.getAttribute("aria-label"));
      }
    }
  });

  it("is a slim bar for a person who wants it small, and still a warning", () => {
    show(worded({ ...WARNING, size: "small" }));
    const section = root().querySelector("section");
    expect([section?.className, section?.dataset.level]).toEqual(["bar", "warning"]);
    expect(root().querySelector("[role=alert]")?.textContent).toContain("套现");
  });

  it("stays as it is when it is told the same again, and changes in place when told otherwise", () => {
    show(WARNING);
    const before = root().querySelector("blockquote");
    show({ ...WARNING });
    expect(root().querySelector("blockquote")).toBe(before);
    show(CAUTION);
    expect(roots).toHaveLength(1);
    expect(document.querySelectorAll("html > div")).toHaveLength(1);
    expect(root().querySelector("section")?.dataset.level).toBe("caution");
    expect(root().querySelectorAll("h2")).toHaveLength(0);
    expect(say()).not.toContain("本页在拉人");
  });

  it("leaves all else where it is while a number in the quote counts down", () => {
    const quote = (points: number) => `花呗套现只要 ${points} 个点`;
    const marks = [{ start: 0, end: 4 }];
    show(worded({ ...WARNING, quote: quote(9), marks }));
    const [button, alert] = ["button", "[role=alert]"].map((one) => root().querySelector(one));
    const said = [...(alert?.querySelectorAll("h2, p") ?? [])].map((one) => one.firstChild);
    show(worded({ ...WARNING, quote: quote(8), marks }));
    expect(root().querySelector("blockquote")?.textContent).toContain("8 个点");
    expect(root().querySelector("button")).toBe(button);
    expect(
      [...root().querySelectorAll("[role=alert] :is(h2, p)")].map((one) => one.firstChild),
    ).toEqual(said);
  });

  it("counts on in the same words while a long page grows", () => {
    show(worded(WARNING, { passages: 240, flagged: 3 }));
    const before = root().querySelector("button");
    show(worded(WARNING, { passages: 300, flagged: 3 }));
    expect(roots).toHaveLength(1);
    expect(root().querySelector("button")).toBe(before);
    expect(say()).toContain("300 段文字里有 3 段");
    expect(say()).not.toContain("240 段");
  });
});

describe("what a person does in the banner", () => {
  it.each([
    ["看官方的免费办法", "看看官方办法", "guidance"],
    ["已付款？", "", "paid"],
    ["关闭，本页不再提示", "", "dismiss"],
  ])("%s", (name, inBar, action) => {
    for (const data of [WARNING, CAUTION]) {
      act.mockReset();
      show(data);
      press(button(name) ?? button(inBar));
      expect(act.mock.calls).toEqual([[action]]);
    }
  });

  it("counts only when a person does it", () => {
    show(WARNING);
    for (const one of root().querySelectorAll("button")) one.click();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(act).not.toHaveBeenCalled();
    expect(showEvidence).not.toHaveBeenCalled();
  });

  it("closes it at once", () => {
    show(WARNING);
    press(button("关闭，本页不再提示"));
    expect(document.querySelector("html > div")).toBeNull();
  });

  it("shows where, or says that the page no longer says it", async () => {
    show(WARNING);
    press(button("标出在哪里"));
    await tick();
    expect(showEvidence).toHaveBeenCalledWith(drawn(WARNING));
    expect(button("标出在哪里")?.disabled).toBe(false);
    showEvidence.mockResolvedValueOnce(false);
    press(button("标出在哪里"));
    await tick();
    expect(button("页面上现在看不到这段文字")?.disabled).toBe(true);
  });

  const pressEscape = () =>
    document.dispatchEvent(trusted(new KeyboardEvent("keydown", { key: "Escape" })));

  it("closes it with Esc, but leaves Esc to a page that is being used", () => {
    show(WARNING);
    document.querySelector("button")?.focus();
    pressEscape();
    expect(act).not.toHaveBeenCalled();
    (document.activeElement as HTMLElement).blur();
    pressEscape();
    expect(act.mock.calls).toEqual([["dismiss"]]);
  });

  it("gives the focus back to where it was", () => {
    const page = document.querySelector("button") as HTMLElement;
    page.focus();
    show(WARNING);
    host().tabIndex = 0;
    host().focus();
    host().dispatchEvent(new FocusEvent("focusin", { relatedTarget: page }));
    banner.hide();
    expect(document.activeElement).toBe(page);
  });
});

describe("a page that fights the banner", () => {
  const isShown = () => host().isConnected && host().matches(":popover-open");

  it.each([
    ["removes it", () => host().remove()],
    ["moves it", () => document.body.append(host())],
    ["makes it inert", () => host().setAttribute("inert", "")],
    ["takes its popover away", () => host().removeAttribute("popover")],
    ["styles it", () => host().setAttribute("style", "display:none!important")],
  ])("brings it back when it %s", async (_name, fight) => {
    show(WARNING);
    fight();
    await tick();
    expect(isShown()).toBe(true);
    expect(host().outerHTML).toBe('<div popover="manual"></div>');
    expect(host().parentNode).toBe(document.documentElement);
  });

  it("brings it to the top when something opens over it", () => {
    show(WARNING);
    const showPopover = vi.spyOn(host(), "showPopover");
    const popover = document.body.appendChild(document.createElement("div"));
    popover.popover = "manual";
    popover.showPopover();
    popover.dispatchEvent(trusted(Object.assign(new Event("toggle"), { newState: "open" })));
    expect(showPopover).toHaveBeenCalledTimes(1);
  });

  it("moves into a modal dialog, where it can still be used, and back out of it", async () => {
    show(WARNING);
    const dialog = document.body.appendChild(document.createElement("dialog"));
    dialog.setAttribute("data-modal", "");
    dialog.dispatchEvent(trusted(Object.assign(new Event("toggle"), { newState: "open" })));
    expect(host().parentNode).toBe(dialog);
    dialog.removeAttribute("data-modal");
    dialog.dispatchEvent(trusted(Object.assign(new Event("toggle"), { newState: "closed" })));
    expect(host().parentNode).toBe(document.documentElement);
    expect(isShown()).toBe(true);
  });

  it("rests after some times, so that the page stays usable, and comes back later", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    show(WARNING);
    for (let i = 0; i < 50; i++) {
      host().remove();
      await tick();
    }
    expect(isShown()).toBe(false);
    vi.advanceTimersByTime(61_000);
    await vi.waitFor(() => expect(isShown()).toBe(true));
    banner.hide();
    vi.useRealTimers();
  });

  it("is seen in time although the page keeps its events to itself, in a tab that is seen", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
    show(WARNING);
    const showPopover = vi.spyOn(host(), "showPopover");
    const box = { left: 0, top: 0, width: 800, height: 90 } as DOMRect;
    vi.spyOn(host(), "getBoundingClientRect").mockReturnValue(box);
    const onTop = vi.spyOn(document, "elementFromPoint").mockReturnValue(document.body);
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    vi.advanceTimersByTime(1_000);
    await tick();
    expect(onTop).not.toHaveBeenCalled();
    hidden.mockRestore();
    vi.advanceTimersByTime(1_000);
    await vi.waitFor(() => expect(showPopover).toHaveBeenCalledTimes(1));
    onTop.mockReturnValue(host());
    vi.advanceTimersByTime(5_000);
    await vi.waitFor(() => expect(onTop.mock.calls.length).toBeGreaterThan(5));
    expect(showPopover).toHaveBeenCalledTimes(1);
    onTop.mockRestore();
    vi.useRealTimers();
  });
});
