import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { finding, openStage, PAGE, verdict, WARNING } from "./stage.ts";

let stage: ReturnType<typeof openStage>;
beforeEach(() => {
  stage = openStage();
});

const found = (change: object = {}) => ({
  name: "verdictFound",
  url: PAGE,
  title: "A title",
  began: 1,
  verdict: { ...WARNING, ...change },
});
const stored = async () => ({
  ...(await fakeBrowser.storage.local.get()),
  ...(await fakeBrowser.storage.session.get()),
});

describe("a message that is not what it should be changes nothing", () => {
  const [first] = WARNING.findings;
  it.each([
    ["a quote that is too long", found({ findings: [{ ...first, quote: "长".repeat(301) }] })],
    ["too many findings", found({ findings: Array(21).fill(first) })],
    ["an unknown scheme", found({ schemes: ["lottery"] })],
    ["an unknown level", found({ level: "fraud" })],
    ["a field too many", { ...found(), tabId: 2 }],
    ["a number that is none", found({ passages: Number.NaN })],
    ["a title of a megabyte", { ...found(), title: "x".repeat(1_000_000) }],
    [
      "more to judge than a page may hold",
      { name: "judge", passages: Array(6).fill({ text: "x".repeat(1_000_000), place: "body" }) },
    ],
    ["no verdict", { name: "verdictFound", url: PAGE, title: "", began: 1 }],
    ["no time of its page", { name: "verdictFound", url: PAGE, title: "", verdict: WARNING }],
    ["an unknown name", { name: "openEverything" }],
    ["nothing", undefined],
    ["a text", "verdictFound"],
  ])("%s", async (_, message) => {
    stage.setPage(1, PAGE);
    expect(await stage.fromContent(message, { tabId: 1 })).toBeUndefined();
    expect(await stored()).toEqual({});
    expect(await stage.badge(1)).toBe("");
    expect(stage.told).toEqual([]);
  });

  it("whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.object({ key: fc.constantFrom("name", "verdict", "x") }),
        async (message) => {
          await stage.fromContent(message, { tabId: 1 });
          await stage.fromPopup(message);
          expect(await stored()).toEqual({});
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe("who may say what", () => {
  it.each([
    { name: "setTrusted", site: "example.com", trusted: true },
    { name: "setPaused", until: "switched-on" },
    { name: "changeSettings", settings: { cautions: false } },
  ])("a content script may not say $name", async (message) => {
    await stage.fromContent(message, { tabId: 1 });
    expect(await stored()).toEqual({});
  });

  it.each([
    ["another extension", { id: "someone-else" }],
    ["nobody's tab", { tab: undefined }],
    ["no known frame", { frameId: undefined }],
    ["a page that is only being prepared", { documentLifecycle: "prerender" }],
  ])("a verdict from %s counts for nothing", async (_, sender) => {
    stage.setPage(1, PAGE);
    await stage.fromContent(found(), { tabId: 1 }, sender);
    expect(await stored()).toEqual({});
  });

  it("a page cannot pass for one of ours by its address", async () => {
    const url = `https://evil.example/?${fakeBrowser.runtime.getURL("/popup.html")}`;
    await stage.send(
      { name: "setTrusted", site: "evil.example", trusted: true },
      { id: fakeBrowser.runtime.id, url, tab: { id: 1, index: 0 }, frameId: 0 },
    );
    expect(await stored()).toEqual({});
  });

  it("a page cannot borrow the name of a trusted site", async () => {
    await stage.fromPopup({ name: "setTrusted", site: "bank.example", trusted: true });
    const message = { ...found(), url: "https://bank.example/" };
    stage.setPage(1, "https://evil.example/");
    await stage.fromContent(message, { tabId: 1, url: "https://evil.example/" });
    expect(stage.banner(1)).toBeDefined();
  });
});

it("an address that a page changed by script within its origin is taken from the page", async () => {
  await stage.fromContent({ ...found(), url: "https://shop.example.com/new" }, { tabId: 1 });
  stage.setPage(1, undefined);
  expect(await stage.fromPopup({ name: "getTabState", tabId: 1 })).toMatchObject({
    url: "https://shop.example.com/new",
  });
});

it("a full verdict at every bound is taken", async () => {
  const full = verdict(
    "warning",
    ...Array.from({ length: 20 }, () => finding("warning", "cash-out", "长".repeat(300))),
  );
  await stage.find({ tabId: 1 }, full);
  expect(await stage.badge(1)).toBe("!");
});
