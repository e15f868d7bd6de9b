import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { SCHEMES } from "../../../src/detect/verdict.ts";
import {
  hotlinesOf,
  isOfficial,
  letters,
  situations,
  topicsAfterPaying,
  topicsFor,
} from "../../../src/guidance/pick.ts";
import { LANGUAGES } from "../../../src/language/languages.ts";
import { DEFAULT_SETTINGS, REGIONS, type Settings } from "../../../src/settings/model.ts";
import { Guide } from "../../../src/ui/guide/Guide.tsx";
import { routeOf } from "../../../src/ui/guide/routes.ts";
import { StartHere } from "../../../src/ui/popup/StartHere.tsx";
import { closePage, openStage, settled } from "./stage.ts";
import { speak } from "./texts.ts";

let settings: Settings;

beforeEach(() => {
  settings = DEFAULT_SETTINGS;
  openStage(() => ({ settings }));
});

afterEach(closePage);

async function open(hash: string): Promise<void> {
  location.hash = hash;
  await act(() => render(<Guide />, document.body));
  await settled();
}

const hrefs = () =>
  [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
const headings = () => [...document.querySelectorAll(".topic")].map((one) => one.textContent);

describe("the overview", () => {
  it("leads to every scheme, every question, and what to do after paying", async () => {
    await open("#/");
    expect(hrefs()).toEqual(
      expect.arrayContaining([
        ...SCHEMES.map((scheme) => `#/scheme/${scheme}`),
        ...situations.map(({ id }) => `#/question/${id}`),
        ...letters.map(({ id }) => `#/letter/${id}`),
        "#/paid",
        "#/check",
      ]),
    );
  });

  it.each([
    "#/scheme/lottery",
    "#/question/none",
    "#/nowhere",
    "#",
    "#/scheme/constructor",
    "#/letter/x",
  ])("is where %s leads", (hash) => expect(routeOf(hash)).toEqual({ page: "overview" }));
});

describe.each(LANGUAGES)("in %s", (language) => {
  it.each([
    ...SCHEMES.map((scheme) => `#/scheme/${scheme}`),
    ...situations.map(({ id }) => `#/question/${id}`),
    "#/paid",
  ])("%s gives advice with sources, and links only to authorities", async (hash) => {
    speak(language);
    await open(hash);
    expect(document.querySelectorAll("article p, article li").length).toBeGreaterThan(0);
    const unsourced = [...document.querySelectorAll("article")].filter(
      (topic) => !topic.querySelector(".source time, .source span"),
    );
    expect(unsourced).toEqual([]);
    expect(document.querySelectorAll(".sources").length).toBeGreaterThan(0);
    for (const claim of document.querySelectorAll(".sources"))
      expect(claim.textContent).toMatch(/(最近核对|最近核對|Last checked)：?:? ?\d{4}-\d{2}-\d{2}/);
    const outside = hrefs().filter((href) => href.startsWith("http"));
    expect(outside.filter((href) => !isOfficial(href))).toEqual([]);
  });
});

it("a number is said with where it is known from, once", async () => {
  await open("#/question/close-account");
  const [card] = document.querySelectorAll("article");
  const numbers = [...(card?.querySelectorAll(".number") ?? [])].map((one) => one.textContent);
  expect(numbers).toEqual(["110", "96110"]);
  const sources = [...(card?.querySelectorAll(".source") ?? [])].map((one) => one.textContent);
  for (const { sources: known } of hotlinesOf({ hotlines: ["110", "96110"] }))
    expect(sources.filter((one) => one?.includes(known[0]?.title ?? ""))).toHaveLength(1);
});

it("guidance of the chosen region comes first", async () => {
  settings = { ...DEFAULT_SETTINGS, region: "HK" };
  await open("#/scheme/cash-out");
  expect(headings()[0]).toBe("在香港：先打 18222");
  expect(headings().length).toBeGreaterThan(2);
});

it("the region is changed where it is read, and kept", async () => {
  await open("#/scheme/cash-out");
  expect(headings()[0]).toBe("别套现，债还是你的");
  const choice = document.querySelector("select");
  expect(choice?.labels?.[0]?.textContent).toBe("我在");
  settings = { ...DEFAULT_SETTINGS, region: "MO" };
  await act(() => {
    if (choice) choice.value = "MO";
    choice?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenCalledWith({
    name: "changeSettings",
    settings: { region: "MO" },
  });
  await act(async () => {
    await fakeBrowser.storage.onChanged.trigger({ settings: {} }, "local");
  });
  await settled();
  expect(headings()[0]).toBe("在澳门：先打 8800 7777");
});

it("the region is changed although it cannot be kept", async () => {
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockRejectedValue(new Error("no answer"));
  await open("#/paid");
  await act(async () => {
    const choice = document.querySelector("select");
    if (choice) choice.value = "TW";
    choice?.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await settled();
  expect(headings()[0]).toBe("在台湾已经付了钱：立刻打 165");
});

it.each(REGIONS)("those who have paid in %s see the numbers of every place", async (region) => {
  settings = { ...DEFAULT_SETTINGS, region };
  await open("#/paid");
  const numbers = [...document.querySelectorAll(".number")].map(({ textContent }) => textContent);
  expect(numbers).toEqual(expect.arrayContaining(["110", "18222", "165", "993"]));
  expect(numbers[0]).toBe({ CN: "110", HK: "18222", TW: "165", MO: "993" }[region]);
});

it("why limits happen is said with what each reason rests on", async () => {
  await open("#/question/limited");
  const steps = [...document.querySelectorAll("li")].map(({ textContent }) => textContent);
  expect(steps).toContain("还款：有逾期，或者还得不稳定。常见说法，无官方来源");
  expect(
    steps.filter((step) => step?.includes("商业银行信用卡业务监督管理办法第五十六条")),
  ).not.toEqual([]);
});

it("guidance is there although the settings cannot be had", async () => {
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockRejectedValue(new Error("no answer"));
  await open("#/scheme/cash-out");
  expect(headings().length).toBeGreaterThan(2);
});

it("old guidance says that it is old", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2028-01-01") });
  await open("#/paid");
  vi.useRealTimers();
  expect(document.querySelector(".notice.caution")?.textContent).toContain("超过 180 天没有核对");
  expect(document.querySelector("article")?.textContent).toContain("超过 180 天没有核对");
});

describe.each(REGIONS)("from the popup in %s", (region) => {
  it("three clicks lead to every topic and to every letter", async () => {
    settings = { ...DEFAULT_SETTINGS, region };
    await act(() => render(<StartHere />, document.body));
    let frontier = hrefs().map((href) => href.replace("/guide.html", ""));
    const seen = new Set<string>();
    const topics = new Set<string | null>();
    for (let clicks = 1; clicks <= 3; clicks++) {
      const next: string[] = [];
      for (const place of frontier.filter((href) => href.startsWith("#/") && !seen.has(href))) {
        seen.add(place);
        await closePage();
        await open(place);
        for (const title of headings()) topics.add(title);
        next.push(...hrefs());
      }
      frontier = next;
    }
    const wanted = SCHEMES.flatMap((scheme) => topicsFor(scheme, region));
    for (const { title } of [...wanted, ...topicsAfterPaying(region)])
      expect(topics).toContain(title.zh_CN);
    for (const { id } of letters) expect(seen).toContain(`#/letter/${id}`);
  });
});

describe("a letter", () => {
  const text = () => document.querySelector(".letter")?.textContent ?? "";
  const fill = (label: string, typed: string) =>
    act(() => {
      const field = [...document.querySelectorAll("label")].find(
        ({ textContent }) => textContent === label,
      )?.control as HTMLInputElement | null | undefined;
      if (!field) throw new Error(`no field ${label}`);
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });

  it("is filled in as one types, and takes markup as words", async () => {
    await open("#/letter/objection");
    await fill("姓名", "<img src=x onerror=alert(1)>&lt;b&gt;{phone}");
    await fill("联系电话", "13800000000");
    expect(text()).toContain(
      "我是<img src=x onerror=alert(1)>&lt;b&gt;{phone}，联系电话13800000000。",
    );
    expect(text()).toContain("__________");
    expect(document.querySelector(".letter")?.children).toHaveLength(0);
    expect(document.querySelector("img")).toBeNull();
  });

  it("is copied as it stands", async () => {
    const copied = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await open("#/letter/appeal");
    await fill("姓名", "张三 <b>");
    await act(() => document.querySelector<HTMLButtonElement>("button.primary")?.click());
    expect(copied).toHaveBeenCalledExactlyOnceWith(text());
    expect(text()).toContain("我是张三 <b>");
  });

  it("keeps nothing and tells nobody", async () => {
    await open("#/letter/instalment");
    const before = vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.length;
    await fill("姓名", "张三");
    await open("#/letter/appeal");
    await settled();
    expect(text()).not.toContain("张三");
    expect(vi.mocked(fakeBrowser.runtime.sendMessage).mock.calls.length).toBe(before);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect([localStorage.length, sessionStorage.length, location.href.includes("张三")]).toEqual([
      0,
      0,
      false,
    ]);
    for (const field of document.querySelectorAll("input, textarea"))
      expect(field.getAttribute("autocomplete")).toBe("off");
  });

  it.each(letters)("$id is Chinese in a page of any language, with its sources", async ({ id }) => {
    speak("en");
    await open(`#/letter/${id}`);
    for (const letter of document.querySelectorAll(".letter"))
      expect(letter.getAttribute("lang")).toBe("zh-CN");
    expect(document.querySelector("h1")?.textContent).toMatch(/^[A-Z][ -~]+$/);
    expect(document.querySelector(".source time")?.textContent).toMatch(/^\d{4}/);
  });
});
