import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { speak } from "#i18n";
import { SCHEMES, type Scheme } from "../../../src/detect/verdict.ts";
import type { History } from "../../../src/history/model.ts";
import type { Choices, SettingsState } from "../../../src/messages.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/model.ts";
import { texts } from "../ui/texts.ts";
import { CAUTION, openStage, PAGE, WARNING } from "./stage.ts";

let stage: ReturnType<typeof openStage>;
beforeEach(async () => {
  await speak("auto");
  stage = openStage();
});

const change = (settings: Partial<Settings>) =>
  stage.fromPopup({ name: "changeSettings", settings });
const state = () => stage.fromPopup({ name: "getSettings" }) as Promise<SettingsState>;
const history = () => stage.fromPopup({ name: "getHistory" }) as Promise<History>;
const tabs = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url ?? "");

describe("the banner as the person wants it", () => {
  beforeEach(() => stage.find({ tabId: 1 }, WARNING));

  it("changes its language in open tabs at once, and back", async () => {
    expect(stage.banner(1)?.lang).toBe("en");
    await change({ language: "zh_TW" });
    const taiwan = texts("zh_TW");
    expect(stage.banner(1)).toMatchObject({
      lang: "zh-TW",
      text: expect.stringContaining(taiwan.get("banner.cash_out.headline") as string),
    });
    expect(await fakeBrowser.action.getTitle({ tabId: 1 })).toBe(taiwan.get("badge.warning"));
    await change({ language: "auto" });
    expect(stage.banner(1)?.lang).toBe("en");
  });

  it("changes its size and the colour of its marks", async () => {
    expect(stage.banner(1)?.style).not.toContain("--mark-bg:#a9e58b");
    await change({ bannerSize: "small", markColor: "green" });
    expect(stage.banner(1)).toMatchObject({
      size: "small",
      style: expect.stringContaining("--mark-bg:#a9e58b"),
    });
  });

  it("shows the place on the page in the same colour", async () => {
    await change({ markColor: "pink" });
    await stage.fromContent({ name: "showEvidence", frameId: 0, finding: 0 }, { tabId: 1 });
    expect(stage.told.at(-1)?.message).toMatchObject({
      name: "highlightEvidence",
      mark: "#ffbcd9",
    });
  });
});

it("two windows that change things at once lose nothing", async () => {
  const mute = (scheme: Scheme, muted = true) =>
    stage.fromPopup({ name: "muteScheme", scheme, muted });
  await mute("force-open");
  await Promise.all([
    ...SCHEMES.filter((scheme) => scheme !== "force-open").map((scheme) => mute(scheme)),
    mute("force-open", false),
    change({ cautions: false }),
    change({ bannerSize: "small" }),
    ...["a.example", "b.example"].map((site) =>
      stage.fromPopup({ name: "setTrusted", site, trusted: true }),
    ),
  ]);
  const { settings, trusted } = await state();
  expect(settings).toMatchObject({ cautions: false, bannerSize: "small" });
  expect(settings.mutedSchemes.toSorted()).toEqual(SCHEMES.slice(1).toSorted());
  expect(trusted.map(({ site }) => site).toSorted()).toEqual(["a.example", "b.example"]);
});

it("a page that is stuck in a dialog keeps no change waiting", async () => {
  await stage.find({ tabId: 1 }, WARNING);
  await stage.find({ tabId: 2 }, WARNING);
  const answers = vi.mocked(fakeBrowser.tabs.sendMessage).getMockImplementation();
  vi.mocked(fakeBrowser.tabs.sendMessage).mockImplementation(((tabId: number, ...rest: never[]) =>
    tabId === 1
      ? new Promise(() => {})
      : (answers as (...all: unknown[]) => unknown)(tabId, ...rest)) as never);
  await change({ mutedSchemes: ["cash-out"] });
  expect(stage.banner(2)).toBeUndefined();
  await change({ mutedSchemes: [] });
  expect(stage.banner(2)?.level).toBe("warning");
});

it("without room to count, warns all the same, and our pages say that there is none", async () => {
  const set = vi
    .spyOn(fakeBrowser.storage.local, "set")
    .mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
  await stage.find({ tabId: 1 }, WARNING);
  expect(await stage.badge(1)).toBe("!");
  expect(stage.banner(1)?.level).toBe("warning");
  expect((await state()).full).toBe(true);
  expect(await stage.fromPopup({ name: "getTabState", tabId: 1 })).toMatchObject({ full: true });
  await expect(change({ cautions: false })).rejects.toThrow("QUOTA_BYTES");
  set.mockRestore();
  await change({ cautions: false });
  expect((await state()).full).toBe(false);
});

describe("counts", () => {
  const load = async (tabId: number) => {
    await stage.navigate(tabId, "loading");
    await stage.navigate(tabId, "complete");
  };

  it("are of pages that were read and of banners that were shown, once a page", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await change({ language: "zh_CN" });
    await load(1);
    await stage.find({ tabId: 1 }, CAUTION);
    await load(2);
    expect(await history()).toEqual([
      {
        monday: expect.any(String),
        pages: 1,
        warnings: { "cash-out": 1 },
        cautions: { unfreeze: 1 },
      },
    ]);
  });

  it("are of a page once, however late the browser says that it loads or is complete", async () => {
    stage.setPage(1, PAGE);
    // What is said of the page before it, which this one answers for.
    await stage.navigate(1, "complete");
    await stage.sayLoading(1);
    await stage.find({ tabId: 1 }, WARNING);
    await stage.sayLoading(1);
    await stage.navigate(1, "complete");
    await stage.find({ tabId: 1 }, WARNING);
    expect(await history()).toMatchObject([{ pages: 1, warnings: { "cash-out": 1 } }]);
    await load(1);
    await stage.find({ tabId: 1 }, WARNING);
    expect(await history()).toMatchObject([{ pages: 2, warnings: { "cash-out": 2 } }]);
  });

  it("are of a warning once, also where the page is said to load while its banner is on the way", async () => {
    stage.setPage(1, PAGE);
    const release = stage.holdBack("showBanner");
    const found = stage.find({ tabId: 1 }, WARNING);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await stage.sayLoading(1);
    release();
    await found;
    await stage.find({ tabId: 1 }, WARNING);
    expect(await history()).toMatchObject([{ warnings: { "cash-out": 1 } }]);
  });

  it("are not kept of private windows, of tabs that are gone, nor when the person does not want them", async () => {
    stage.setPrivate(1);
    await stage.find({ tabId: 1 }, WARNING);
    await load(1);
    vi.spyOn(fakeBrowser.tabs, "get").mockRejectedValueOnce(new Error("No tab with id: 2."));
    await stage.find({ tabId: 2 }, WARNING);
    await change({ history: false });
    await stage.find({ tabId: 3 }, WARNING);
    await load(3);
    expect(await history()).toEqual([]);
  });

  it("can be cleared", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromPopup({ name: "replaceHistory", history: [] });
    expect(await history()).toEqual([]);
  });
});

describe("trusted sites", () => {
  it("of a list are added once, with reasons; lines that name none are given back", async () => {
    await stage.fromPopup({ name: "setTrusted", site: "example.com", trusted: true, why: "old" });
    const outcome = await stage.fromPopup({
      name: "trustSites",
      sites: [
        { site: "https://www.example.com/", why: "new" },
        { site: "shop.example.org", why: "school" },
        { site: "no site" },
      ],
    });
    expect(outcome).toEqual({ added: ["example.org"], refused: ["no site"], full: 0 });
    expect((await state()).trusted).toMatchObject([
      { site: "example.com", why: "old" },
      { site: "example.org", why: "school" },
    ]);
  });
});

describe("the list of trusted sites", () => {
  it("takes no more than there is room for, and loses none for it", async () => {
    await stage.fromPopup({ name: "setTrusted", site: "mine.example", trusted: true, why: "old" });
    const sites = Array.from({ length: 2000 }, (_, index) => ({ site: `site${index}.example` }));
    expect(await stage.fromPopup({ name: "trustSites", sites })).toMatchObject({ full: 1 });
    const { trusted } = await state();
    expect(trusted).toHaveLength(2000);
    expect(trusted[0]).toMatchObject({ site: "mine.example", why: "old" });
  });

  it("is of registrable domains, also where a file that was brought in was written by hand", async () => {
    const trusted = [
      { site: "www.example.com", since: 1 },
      { site: "example.com", since: 2 },
    ];
    const choices = { settings: DEFAULT_SETTINGS, trusted };
    await stage.fromPopup({ name: "replaceChoices", choices });
    expect((await state()).trusted).toEqual([{ site: "example.com", since: 1 }]);
  });
});

describe("all choices", () => {
  it("can be put back as they were", async () => {
    await stage.fromPopup({ name: "setTrusted", site: "example.com", trusted: true });
    await stage.fromPopup({ name: "setPaused", until: "switched-on" });
    await change({ cautions: false });
    const before = (await stage.fromPopup({ name: "getChoices" })) as Choices;
    await stage.fromPopup({
      name: "replaceChoices",
      choices: { settings: DEFAULT_SETTINGS, trusted: [] },
    });
    expect(await state()).toMatchObject({ settings: DEFAULT_SETTINGS, trusted: [] });
    expect(await state()).toHaveProperty("pausedUntil", undefined);
    await stage.fromPopup({ name: "replaceChoices", choices: before });
    expect(await stage.fromPopup({ name: "getChoices" })).toEqual(before);
  });
});

describe("an organisation's policy", () => {
  beforeEach(async () => {
    await fakeBrowser.storage.managed.set({
      cautions: false,
      trustedSites: ["www.school.example"],
      allowPause: false,
      showWelcome: false,
    });
  });

  it("stands above what the person chose, and is named as such", async () => {
    await change({ cautions: true });
    await stage.find({ tabId: 1 }, CAUTION);
    expect(stage.banner(1)).toBeUndefined();
    expect(await state()).toMatchObject({
      settings: { cautions: false },
      locked: ["cautions"],
      managedSites: ["school.example"],
      mayPause: false,
    });
  });

  it("trusts its sites", async () => {
    await stage.find({ tabId: 1, url: "https://lib.school.example/" }, WARNING);
    expect(await stage.badge(1)).toBe("✓");
  });

  it("may forbid to pause, by button and by key", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromPopup({ name: "setPaused", until: "switched-on" });
    await stage.pressKeys("pause");
    expect(await stage.badge(1)).toBe("!");
  });

  it("may keep the page after installation away", async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "install" } as never);
    expect(await tabs()).not.toContainEqual(expect.stringContaining("welcome.html"));
  });
});

describe("keys", () => {
  it("pause until the browser restarts, and switch on again", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.pressKeys("pause");
    expect(await stage.badge(1)).toBe("II");
    expect((await state()).pausedUntil).toBe("restart");
    await stage.pressKeys("pause");
    expect(await stage.badge(1)).toBe("!");
  });

  it("show the strongest evidence of the tab in front", async () => {
    const tab = await fakeBrowser.tabs.create({ url: "https://a.example/", active: true });
    const tabId = tab.id ?? 0;
    vi.spyOn(fakeBrowser.tabs, "query").mockResolvedValueOnce([tab] as never);
    await stage.find({ tabId, frameId: 4 }, WARNING);
    await stage.pressKeys("show-evidence");
    expect(stage.told.at(-1)).toMatchObject({
      tabId,
      frameId: 4,
      message: { name: "highlightEvidence", finding: 0 },
    });
  });
});

describe("after installation", () => {
  const news = async () =>
    (await stage.fromPopup({ name: "getTabState", tabId: 9 })) as { hasNews: boolean };

  it("one page is opened, and the list is no news", async () => {
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "install" } as never);
    expect((await tabs()).filter((url) => url.includes("welcome.html"))).toHaveLength(1);
    expect(await news()).toMatchObject({ hasNews: false });
  });

  it("an update opens nothing, and the list is news until the person has seen it", async () => {
    await fakeBrowser.storage.local.set({ seenList: "0.0.1" });
    await fakeBrowser.runtime.onInstalled.trigger({ reason: "update" } as never);
    expect((await tabs()).filter((url) => url.includes("welcome.html"))).toEqual([]);
    expect(await news()).toMatchObject({ hasNews: true });
    await stage.fromPopup({ name: "newsSeen" });
    expect(await news()).toMatchObject({ hasNews: false });
  });
});
