import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Finding, Verdict } from "../../../src/detect/verdict.ts";
import { type Result, startScanner } from "../../../src/guard/scanner.ts";
import type { Passage } from "../../../src/page/passage.ts";
import { withLayout } from "../page/layout.ts";
import { attachClosed, withShadowRoots } from "../page/shadow-roots.ts";

withShadowRoots();

const WORD = "花呗套现";
/** Every passage handed to the detector, in order. */
let judged: string[];
let tried: string[];
let results: { result: Result; navigated: boolean }[];
let stop: AbortController;

/** Finds the word, as the real detector finds offers. */
function judge(passages: readonly Passage[]): Verdict {
  judged.push(...passages.map(({ text }) => text));
  const findings = passages.flatMap(({ text }, passage): Finding[] => {
    const start = text.indexOf(WORD);
    if (start < 0) return [];
    const span = { start, end: start + WORD.length };
    const found = { pattern: "p.p", scheme: "cash-out", level: "warning", quote: WORD } as const;
    return [{ ...found, ...span, passage, marks: [span], clues: [] }];
  });
  return {
    level: findings.length ? "warning" : "none",
    schemes: findings.length ? ["cash-out"] : [],
    findings,
    passages: passages.length,
    flagged: findings.length,
    truncated: false,
    listVersion: "1.0.0",
  };
}

function start(body: string): void {
  document.body.innerHTML = body;
  startScanner({
    document,
    signal: stop.signal,
    couldMatch(text) {
      tried.push(text);
      // As the real one, it knows a word by its beginning.
      return text.includes(WORD.slice(0, 2));
    },
    judge: async (passages) => judge(passages),
    onResult: (result, navigated) => results.push({ result, navigated }),
  });
}

beforeEach(() => {
  vi.restoreAllMocks();
  withLayout();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("requestIdleCallback", undefined);
  document.head.innerHTML = "<title>小站</title>";
  judged = [];
  tried = [];
  results = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function settle(): Promise<void> {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(8_000);
}

const last = () => results.at(-1)?.result;
const quotes = () => last()?.verdict.findings.map(({ quote }) => quote);
const add = (html: string) => document.body.insertAdjacentHTML("beforeend", html);

describe("a page without a candidate", () => {
  it("ends at the gate: it is neither walked nor judged", async () => {
    start("<p>正文</p>");
    await settle();
    expect(last()?.verdict.level).toBe("none");
    expect(judged).toEqual([]);
  });

  it("is tried again only where it changes", async () => {
    start("<p>一一一</p>");
    await settle();
    tried = [];
    add("<p>二二二</p>");
    await settle();
    expect(tried.join("")).toContain("二二二");
    expect(tried.join("")).not.toContain("一一一");
  });
});

describe("a page that takes long to read", () => {
  const slowly = () => {
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (now += 150));
  };
  const filler = "<p>正文</p>".repeat(400);

  it("is warned about before it was read to its end", async () => {
    slowly();
    start(`<p>${WORD}</p>${filler}<p>后${WORD}</p>`);
    await settle();
    const told = results.map(({ result: { verdict } }) => verdict);
    expect(told[0]?.level).toBe("warning");
    expect(told[0]?.passages).toBeLessThan(400);
    expect(told.at(-1)?.passages, "and its title").toBe(403);
    expect(quotes()).toEqual([WORD, WORD]);
  });

  it("is not said to hold nothing before it was read to its end", async () => {
    slowly();
    start(`${filler}<p>${WORD}</p>`);
    await settle();
    expect(new Set(results.map(({ result }) => result.verdict.level))).toEqual(
      new Set(["warning"]),
    );
  });
});

describe("style and layout", () => {
  const asked = () => {
    const count = { times: 0 };
    const spy = (on: object, name: string) => {
      const now = Reflect.get(on, name) as (...args: unknown[]) => unknown;
      const real = (vi.isMockFunction(now) && now.getMockImplementation()) || now;
      vi.spyOn(on as Record<string, () => unknown>, name).mockImplementation(function (
        this: unknown,
        ...args: unknown[]
      ) {
        count.times++;
        return real.apply(this, args);
      } as () => unknown);
    };
    spy(window, "getComputedStyle");
    for (const name of ["getClientRects", "getBoundingClientRect", "checkVisibility"] as const) {
      Element.prototype[name] ??= (() => true) as never;
      spy(Element.prototype, name);
    }
    spy(Range.prototype, "getClientRects");
    for (const name of ["offsetWidth", "offsetHeight", "innerText"] as const)
      vi.spyOn(HTMLElement.prototype, name, "get").mockImplementation(
        (() => count.times++) as never,
      );
    return count;
  };
  const ordinary = "<p>正<b>文</b>，<i hidden>无</i>看<a href='#'>这里</a></p><ul><li>一</li></ul>";

  it("are never asked for on a page without a candidate, as it changes either", async () => {
    const count = asked();
    start(ordinary.repeat(50));
    await settle();
    add(ordinary);
    await settle();
    expect(results.length).toBeGreaterThan(0);
    expect(count.times).toBe(0);
  });

  it("are asked for where a candidate stands, and nowhere else", async () => {
    start(`<p>${WORD}</p>`);
    const count = asked();
    await settle();
    const once = count.times;
    expect(once).toBeGreaterThan(0);
    add(ordinary.repeat(50));
    await settle();
    // The candidate is judged once more, and whether it goes on in what now follows it; the other hundred are not.
    expect(count.times).toBeLessThan(5 * once);
  });
});

describe("words that are broken up", () => {
  it.each([
    ["what is not seen", "<p>花呗<i data-hidden>吃</i>套现</p>"],
    [
      "several things that are not seen",
      "<p>花<i data-hidden>吃</i>呗<i data-hidden>的</i><u data-hidden>了</u>套现</p>",
    ],
    [
      "blocks that style puts in line",
      '<div style="display:inline">花呗</div><div style="display:inline">套现</div>',
    ],
    [
      "a hidden block among them",
      '<div style="display:inline">花呗</div><div data-hidden style="display:inline">吃</div><div style="display:inline">套现</div>',
    ],
  ])("by %s are read as a reader does", async (_name, html) => {
    start(`<p>前</p>${html}<p>后</p>`);
    await settle();
    expect(quotes()).toEqual([WORD]);
    expect(judged).toEqual(expect.arrayContaining(["前", WORD, "后"]));
  });

  it("by what is seen stay broken, and so do those in blocks", async () => {
    start(`<p>花呗<i>吃</i>套现</p><div>花呗</div><div>套现</div><p>${WORD.slice(0, 3)}</p>`);
    await settle();
    expect(last()?.verdict.level).toBe("none");
  });

  it("leave a hidden passage beside them to be seen later", async () => {
    start(`<div id=x data-hidden>${WORD}</div><p>花呗<i data-hidden>吃</i>套现</p>`);
    await settle();
    expect(quotes()).toEqual([WORD]);
    document.querySelector("#x")?.removeAttribute("data-hidden");
    await settle();
    expect(quotes()).toEqual([WORD, WORD]);
  });
});

describe("a page with a candidate", () => {
  it("is judged as a whole, with its title first", async () => {
    start(`<p>一</p><p>${WORD}</p>`);
    await settle();
    expect(judged).toEqual(["小站", "一", WORD]);
    expect(quotes()).toEqual([WORD]);
    expect(last()?.verdict).toMatchObject({ passages: 3, flagged: 1, level: "warning" });
  });

  it("gives the place of its evidence", async () => {
    start(`<p>一</p><p id=x>专业${WORD}</p>`);
    await settle();
    const { passage, finding } = last()?.evidence[0] ?? {};
    expect(passage?.segments[0]?.node.parentElement?.id).toBe("x");
    expect(passage?.text.slice(finding?.start, finding?.end)).toBe(WORD);
  });

  it.each([
    ["text added", () => add(`<p>${WORD}</p>`)],
    [
      "text changed",
      () => Object.assign(document.querySelector("p")?.firstChild as Text, { data: WORD }),
    ],
    ["text completed in the same block", () => document.querySelector("p")?.append("套现")],
    ["a title", () => Object.assign(document, { title: WORD })],
    [
      "a shadow tree",
      () =>
        attachClosed(document.body.appendChild(document.createElement("x-y")), `<p>${WORD}</p>`),
    ],
  ])("follows %s later", async (_name, change) => {
    start("<p>花呗</p>");
    await settle();
    expect(last()?.verdict.level).toBe("none");
    change();
    await settle();
    expect(quotes()).toEqual([WORD]);
  });

  it("finds a shadow tree that is attached later to what is there", async () => {
    start("<section></section>");
    await vi.advanceTimersByTimeAsync(500);
    attachClosed(document.querySelector("section") as Element, `<p>${WORD}</p>`);
    await settle();
    expect(quotes()).toEqual([WORD]);
  });

  it("finds the closed shadow tree of an element that is filled as any other, only a little later", async () => {
    start("<section>正文</section>");
    attachClosed(document.querySelector("section") as Element, `<p>${WORD}</p>`);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(last()?.verdict.level).toBe("none");
    await settle();
    expect(quotes()).toEqual([WORD]);
  });

  it("follows what is added after the gate has opened, and judges a far part only once", async () => {
    start(`<p>${"远".repeat(60_000)}</p><p>${"中".repeat(60_000)}</p><p>${WORD}</p>`);
    await settle();
    judged = [];
    add(`<p>再${WORD}</p>`);
    await settle();
    expect(last()?.verdict.findings).toHaveLength(2);
    expect(judged.join("")).not.toContain("远");
  });

  it("is read at a cost linear in what is added, wherever it grows", async () => {
    const item = (name: string) => `<li>${name}${"长".repeat(500)}</li>`;
    start(
      `<p>${WORD}</p><ul>${item("旧").repeat(20)}</ul><footer><p>页脚</p></footer><img alt="图">`,
    );
    await settle();
    const list = document.querySelector("ul") as Element;
    const before = judged.join("").length;
    judged = [];
    tried = [];
    let added = 0;
    for (let batch = 0; batch < 40; batch++) {
      list.insertAdjacentHTML("beforeend", item(`新${batch}`).repeat(4));
      added += 2_000;
      await settle();
    }
    // Each batch is judged with a stretch of what stands before it; the rest of the page once more when it is cut.
    expect(judged.join("").length).toBeLessThan(3 * added + 2 * before);
    expect(judged.join("").match(/新39/g)).toHaveLength(4);
    list.insertAdjacentHTML("beforeend", `<li>${WORD}</li>`);
    await settle();
    expect(quotes()).toEqual([WORD, WORD]);
  });

  it("is judged anew only around a text that keeps changing", async () => {
    const far = `<p>${"长".repeat(500)}</p>`.repeat(40);
    start(`<p>${WORD}</p>${far}<p id=x>0</p>${far}`);
    await settle();
    const text = document.querySelector("#x")?.firstChild as Text;
    text.data = "1";
    await settle();
    judged = [];
    for (let second = 2; second < 12; second++) {
      text.data = `${second}`;
      await settle();
    }
    expect(judged.join("").length).toBeLessThan(10 * 8_000);
    text.data = WORD;
    await settle();
    expect(quotes()).toEqual([WORD, WORD]);
  });

  it("is cleared when the offer leaves or changes", async () => {
    start(`<p id=x>${WORD}</p><p id=y>${WORD}</p>`);
    await settle();
    document.querySelector("#x")?.remove();
    await settle();
    expect(quotes()).toEqual([WORD]);
    (document.querySelector("#y")?.firstChild as Text).data = "别的";
    await settle();
    expect(last()?.verdict.level).toBe("none");
  });

  it("does not count what no reader sees, until it is shown", async () => {
    start(`<p id=x data-hidden>${WORD}</p>`);
    await settle();
    expect(last()?.verdict.level).toBe("none");
    document.querySelector("#x")?.removeAttribute("data-hidden");
    add("<p>别的</p>");
    await settle();
    expect(quotes()).toEqual([WORD]);
  });

  const edit = (type: string, isTrusted = true) => {
    const event = Object.defineProperty(new Event(type, { bubbles: true }), "isTrusted", {
      value: isTrusted,
    });
    document.querySelector("#x p")?.dispatchEvent(event);
  };

  it.each(["beforeinput", "paste"])("never reads what a person writes (%s)", async (type) => {
    start("<div contenteditable id=x><p>写</p></div><textarea></textarea>");
    await settle();
    edit(type);
    document.querySelector(type === "paste" ? "#x" : "#x p")?.append(WORD);
    document.querySelector("textarea")?.append(WORD);
    await settle();
    expect(last()?.verdict.level).toBe("none");
    expect(tried.join("")).not.toContain(WORD);
    goOn();
    await settle();
    expect(results.at(-1)?.navigated).toBe(true);
    expect(last()?.verdict.level).toBe("none");
  });

  it("reads what a page writes into an editor of its own, whatever it pretends", async () => {
    start("<div contenteditable id=x><p>写</p></div>");
    await settle();
    edit("beforeinput", false);
    document.querySelector("#x p")?.append(WORD);
    await settle();
    expect(quotes()).toEqual([WORD]);
  });

  let pages = 0;
  const goOn = () => {
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
      `https://a.example/${++pages}`,
    );
    window.dispatchEvent(new Event("popstate"));
  };

  it("says when the page went on to another address", async () => {
    start(`<p>${WORD}</p>`);
    await settle();
    goOn();
    await settle();
    expect(results.map(({ navigated }) => navigated)).toEqual([false, true]);
  });

  it("is left alone after the end", async () => {
    start("<p>正文</p>");
    stop.abort();
    add(`<p>${WORD}</p>`);
    await settle();
    expect(results).toEqual([]);
  });
});
