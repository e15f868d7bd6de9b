import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { SCHEMES } from "../../../src/detect/verdict.ts";
import { LANGUAGES } from "../../../src/guidance/model.ts";
import { isOfficial, situations } from "../../../src/guidance/pick.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/model.ts";
import { Guide } from "../../../src/ui/guide/Guide.tsx";
import { routeOf } from "../../../src/ui/guide/routes.ts";
import { speak } from "./texts.ts";

let settings: Settings;

beforeEach(() => {
  fakeBrowser.reset();
  speak("zh_CN");
  settings = DEFAULT_SETTINGS;
  vi.spyOn(fakeBrowser.runtime, "sendMessage").mockImplementation((async () => ({
    settings,
  })) as never);
});

afterEach(() => act(() => render(null, document.body)));

async function open(hash: string): Promise<void> {
  location.hash = hash;
  await act(() => render(<Guide />, document.body));
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
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
        "#/paid",
        "#/check",
      ]),
    );
  });

  it.each(["#/scheme/lottery", "#/question/none", "#/nowhere", "#", "#/scheme/constructor"])(
    "is where %s leads",
    (hash) => expect(routeOf(hash)).toEqual({ page: "overview" }),
  );
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
    expect(document.querySelectorAll("article .sources li").length).toBeGreaterThan(0);
    const outside = hrefs().filter((href) => href.startsWith("http"));
    expect(outside.filter((href) => !isOfficial(href))).toEqual([]);
  });
});

it("guidance of the chosen region comes first", async () => {
  settings = { ...DEFAULT_SETTINGS, region: "HK" };
  await open("#/scheme/cash-out");
  expect(headings()[0]).toBe("在香港：先打 18222");
  expect(headings().length).toBeGreaterThan(2);
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
  expect(document.body.textContent).toContain("超过 180 天没有核对");
});
