import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { CAUTION, finding, NOTHING, openStage, PAGE, verdict, WARNING } from "./stage.ts";

let stage: ReturnType<typeof openStage>;
beforeEach(() => {
  stage = openStage();
});

/** The largest verdict that a frame may send. */
function largest(level: "caution" | "warning") {
  const one = {
    ...finding(level, "credit-repair", "\ud800".repeat(300)),
    pattern: "p".repeat(60),
    passage: 10_000_000,
    start: 9_999_700,
    end: 10_000_000,
    marks: Array.from({ length: 20 }, () => ({ start: 9_999_999, end: 10_000_000 })),
    clues: Array.from({ length: 40 }, () => ({ id: "c".repeat(60), weight: -999.1234567890123 })),
    place: "description",
  } as const;
  return verdict(level, ...Array.from({ length: 20 }, () => one));
}

const passagesRead = async () => {
  const state = await stage.fromPopup({ name: "getTabState", tabId: 1 });
  return (state as { verdict?: { passages: number } }).verdict?.passages;
};

const settings = (change: object) => stage.fromPopup({ name: "changeSettings", settings: change });
const trust = (site: string, trusted = true) =>
  stage.fromPopup({ name: "setTrusted", site, trusted });

describe("badge and banner", () => {
  it("show a warning in letter, colour and words", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    expect(await stage.badge(1)).toBe("!");
    expect(await fakeBrowser.action.getTitle({ tabId: 1 })).toContain("this page sells");
    expect(stage.banner(1)).toMatchObject({
      level: "warning",
      text: expect.stringMatching(/offers cash for credit.*花呗套现加微信/),
      marks: ["套现"],
      frameId: 0,
      finding: 0,
    });
  });

  it.each([
    [
      "auto",
      "To call: Anti-fraud advice line, mainland China 96110; Police, mainland China 110",
      "Call 96110",
    ],
    ["HK", "To call: Anti-Scam Helpline, Hong Kong 18222", "Call 18222"],
  ])("name whom to call, by the region %s", async (region, call, dial) => {
    await settings({ region });
    await stage.find({ tabId: 1 }, WARNING);
    expect(stage.banner(1)?.text).toContain(call + dial);
  });

  it("show a caution differently", async () => {
    await stage.find({ tabId: 1 }, CAUTION);
    expect(await stage.badge(1)).toBe("?");
    expect(stage.banner(1)?.level).toBe("caution");
  });

  it("show nothing on a page where nothing was found", async () => {
    await stage.find({ tabId: 1 }, NOTHING);
    expect(await stage.badge(1)).toBe("");
    expect(stage.banner(1)).toBeUndefined();
  });

  it("go away when the page takes the offer away", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.find({ tabId: 1 }, NOTHING);
    expect(await stage.badge(1)).toBe("");
    expect(stage.banner(1)).toBeUndefined();
  });

  it("show the worst of all frames, and where it stands", async () => {
    await stage.find({ tabId: 1 }, CAUTION);
    await stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, WARNING);
    expect(await stage.badge(1)).toBe("!");
    expect(stage.banner(1)).toMatchObject({ level: "warning", frameId: 8 });
    expect(await passagesRead()).toBe(10);
  });

  it("stay as they are while a page grows that says nothing new", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.find({ tabId: 1 }, { ...WARNING, passages: 9 });
    expect(await passagesRead()).toBe(9);
    const shown = stage.told.filter(({ message }) => message.name === "showBanner");
    expect(shown).toHaveLength(1);
  });

  it("show a finding of an inner frame although the top frame found nothing", async () => {
    stage.setPage(1, PAGE);
    await stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, WARNING);
    expect(stage.banner(1)).toMatchObject({ level: "warning", frameId: 8 });
  });

  it("of the largest kind in any number of frames leave room for thirty such tabs, and never forget the page itself", async () => {
    const url = `https://ads.example.net/${"a".repeat(8_168)}`;
    for (let frameId = 1; frameId <= 9; frameId++)
      await stage.find({ tabId: 1, frameId, url }, largest("caution"));
    await stage.find({ tabId: 1, url }, largest("warning"));
    expect(stage.banner(1)).toMatchObject({ level: "warning", frameId: 0 });
    for (let page = 0; page < 30; page++) {
      stage.setPage(1, url.slice(0, -2) + page);
      await stage.find({ tabId: 1, url: url.slice(0, -2) + page }, largest("warning"));
      await stage.fromContent({ name: "bannerAction", action: "dismiss" }, { tabId: 1, url });
    }
    const record = JSON.stringify((await fakeBrowser.storage.session.get("tab:1"))["tab:1"]);
    expect(JSON.parse(record).frames[0].findings).toHaveLength(20);
    expect(30 * new Blob([record]).size).toBeLessThan(10 * 1024 * 1024);
  });

  it("of hundreds of frames are told by all that they say", async () => {
    const url = "https://ads.example.net/";
    for (let frameId = 1; frameId <= 200; frameId++)
      await stage.find({ tabId: 1, frameId, url }, CAUTION);
    await stage.find({ tabId: 1, frameId: 999, url }, WARNING);
    expect(stage.banner(1)).toMatchObject({ level: "warning", frameId: 999 });
    expect(await passagesRead()).toBe(201 * 5);
  });

  it("show a warning of a frame that comes after more cautions than there is room for", async () => {
    const url = "https://ads.example.net/";
    for (let frameId = 1; frameId <= 4; frameId++)
      await stage.find({ tabId: 1, frameId, url }, largest("caution"));
    await stage.find({ tabId: 1, frameId: 99, url }, largest("warning"));
    expect(stage.banner(1)).toMatchObject({ level: "warning", frameId: 99 });
    expect(await passagesRead()).toBe(5);
  });

  it("keep tabs apart", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    expect(await stage.badge(2)).toBe("");
  });

  it("are not shown twice for the same finding", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.find({ tabId: 1 }, WARNING);
    expect(stage.told.filter(({ message }) => message.name === "showBanner")).toHaveLength(1);
  });
});

describe("another page in the same tab", () => {
  it("starts with a clean badge", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.navigate(1, "loading");
    expect(await stage.badge(1)).toBe("");
    const state = await stage.fromPopup({ name: "getTabState", tabId: 1 });
    expect(state).not.toHaveProperty("verdict.level");
  });

  it("gets its own banner", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.navigate(1, "loading");
    await stage.find({ tabId: 1, url: "https://shop.example.com/other" }, WARNING);
    expect(stage.told.filter(({ message }) => message.name === "showBanner")).toHaveLength(2);
  });

  it("asks the frames that stayed for their verdict, as after a change of address by script", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.navigate(1, "complete");
    expect(stage.told.map(({ message }) => message)).toContainEqual({ name: "rescan" });
  });

  it("takes the place of the one before where nobody says that it loads, and says what that one said", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, CAUTION);
    for (const _ of ["another banner", "the same banner"]) {
      stage.setPage(1, PAGE);
      stage.told.length = 0;
      await stage.find({ tabId: 1 }, WARNING);
      expect(stage.banner(1)).toMatchObject({ level: "warning" });
    }
    const state = await stage.fromPopup({ name: "getTabState", tabId: 1 });
    expect(state).toMatchObject({ verdict: { findings: [{ frameId: 0 }] } });
  });

  it("says nothing of the one before where that answered last", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.sayLoading(1);
    await stage.find({ tabId: 1 }, WARNING);
    stage.setPage(1, "https://shop.example.com/silent");
    await stage.navigate(1, "complete");
    expect(await stage.badge(1)).toBe("");
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it("nobody reads, and nothing is kept of the one before", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.navigate(1, "loading");
    stage.setPage(1, undefined);
    await stage.navigate(1, "complete");
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });
});

describe("a page that is said to load when it is there already", () => {
  it("is as it was once it tells its verdict again, inner frames too", async () => {
    await stage.find({ tabId: 1 }, CAUTION);
    await stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, WARNING);
    await stage.sayLoading(1);
    await stage.find({ tabId: 1 }, CAUTION);
    expect(await stage.badge(1)).toBe("!");
    const state = await stage.fromPopup({ name: "getTabState", tabId: 1 });
    expect(state).toMatchObject({ verdict: { level: "warning", findings: [{ frameId: 8 }, {}] } });
  });

  it("is as it was where only its inner frames found something", async () => {
    await stage.setPage(1, PAGE);
    await stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, WARNING);
    await stage.sayLoading(1);
    await stage.navigate(1, "complete");
    expect(await stage.badge(1)).toBe("!");
  });

  it("may be clicked before that, also after the browser stopped the background", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.sayLoading(1);
    await stage.sayLoading(1);
    stage.restart();
    await stage.fromContent({ name: "bannerAction", action: "dismiss" }, { tabId: 1 });
    await stage.find({ tabId: 1 }, WARNING);
    expect(await stage.badge(1)).toBe("!");
    expect(stage.banner(1)).toBeUndefined();
  });

  it("has lost nothing where the page before it is said to be complete, and answers late or not at all", async () => {
    for (const [before, late] of [
      [undefined, "rescan"],
      ["https://shop.example.com/before", "describePage"],
    ] as const) {
      stage.setPage(1, before);
      const release = stage.holdBack(late);
      const complete = stage.navigate(1, "complete");
      await Promise.resolve();
      stage.setPage(1, PAGE);
      await stage.find({ tabId: 1 }, WARNING);
      release();
      await complete;
      expect(await stage.badge(1), late).toBe("!");
      await stage.navigate(1, "loading");
    }
  });

  it("does not get back what its inner frames have taken back meanwhile", async () => {
    const inner = { tabId: 1, frameId: 8, url: "https://ads.example.net/" };
    await stage.find({ tabId: 1 }, CAUTION);
    await stage.find(inner, WARNING);
    await stage.sayLoading(1);
    await stage.find(inner, NOTHING);
    await stage.find({ tabId: 1 }, CAUTION);
    await stage.navigate(1, "complete");
    expect(await stage.badge(1)).toBe("?");
  });

  it("may still be clicked where the page before it is late not to answer", async () => {
    await stage.find({ tabId: 1, url: "https://shop.example.com/before" }, CAUTION);
    await stage.navigate(1, "loading");
    stage.setPage(1, undefined);
    const release = stage.holdBack("rescan");
    const complete = stage.navigate(1, "complete");
    await waitShortly();
    stage.setPage(1, PAGE);
    await stage.find({ tabId: 1 }, WARNING);
    await stage.sayLoading(1);
    release();
    await complete;
    await stage.fromContent({ name: "bannerAction", action: "guidance" }, { tabId: 1 });
    const opened = (await fakeBrowser.tabs.query({})).map(({ url }) => url ?? "");
    expect(opened).toContainEqual(expect.stringMatching(/guide\.html#\/scheme\/cash-out$/));
  });

  it("is kept where the page before it says late where it was", async () => {
    stage.setPage(1, "https://shop.example.com/before");
    const release = stage.holdBack("describePage");
    const inner = stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, CAUTION);
    await waitShortly();
    stage.setPage(1, PAGE);
    const page = stage.find({ tabId: 1 }, WARNING);
    release();
    await Promise.all([inner, page]);
    expect(await stage.badge(1)).toBe("!");
  });

  it("leaves nothing behind where its tab is closed while its banner is on the way", async () => {
    stage.setPage(1, PAGE);
    const release = stage.holdBack("showBanner");
    const found = stage.find({ tabId: 1 }, WARNING);
    await waitShortly();
    await fakeBrowser.tabs.onRemoved.trigger(1, {} as never);
    const inner = stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, NOTHING);
    release();
    await Promise.all([found, inner]);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  it("has lost nothing where it is too busy to answer", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    stage.setBusy(1);
    await stage.navigate(1, "complete");
    expect(await stage.badge(1)).toBe("!");
  });
});

describe("the guide", () => {
  const act = (action: string) => stage.fromContent({ name: "bannerAction", action }, { tabId: 1 });
  const guides = async () =>
    (await fakeBrowser.tabs.query({})).filter(({ url }) => url?.includes("/guide.html"));
  beforeEach(async () => {
    await fakeBrowser.tabs.create({ url: PAGE });
    await stage.find({ tabId: 1 }, WARNING);
  });

  it("opens once for one click, even where the page asks again because the answer was late", async () => {
    await Promise.all([act("paid"), act("paid")]);
    await act("paid");
    const [guide, ...others] = await guides();
    expect(guide).toMatchObject({ active: true });
    expect(guide?.url).toContain("#/paid");
    expect(others).toEqual([]);
  });

  it("opens anew where it was closed meanwhile, for other advice, and for a later click", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await act("guidance");
    vi.spyOn(fakeBrowser.tabs, "update").mockRejectedValueOnce(new Error("No tab with id: 2."));
    await act("guidance");
    expect(await guides(), "the first was closed").toHaveLength(2);
    await act("paid");
    expect(await guides()).toHaveLength(3);
    vi.advanceTimersByTime(10_000);
    await act("paid");
    vi.useRealTimers();
    expect(await guides()).toHaveLength(4);
  });
});

describe("a banner that was dismissed", () => {
  beforeEach(async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromContent({ name: "bannerAction", action: "dismiss" }, { tabId: 1 });
  });

  it("goes, while the badge stays", async () => {
    expect(stage.banner(1)).toBeUndefined();
    expect(await stage.badge(1)).toBe("!");
  });

  it("stays away on that page in that tab, whatever its fragment", async () => {
    await stage.navigate(1, "loading");
    await stage.find({ tabId: 1, url: PAGE.replace("#top", "#bottom") }, WARNING);
    expect(stage.banner(1)).toBeUndefined();
  });

  it("comes back on another page and in another tab", async () => {
    await stage.navigate(1, "loading");
    await stage.find({ tabId: 1, url: "https://shop.example.com/other" }, WARNING);
    await stage.find({ tabId: 2 }, WARNING);
    expect(stage.banner(1)).toBeDefined();
    expect(stage.banner(2)).toBeDefined();
  });

  it("comes back where the address keeps another view of the page behind #/ or #!", async () => {
    for (const view of ["#/offer", "#!offer"]) {
      await stage.find({ tabId: 1, url: PAGE.replace("#top", view) }, WARNING);
      expect(stage.banner(1)).toBeDefined();
      await stage.fromContent({ name: "bannerAction", action: "dismiss" }, { tabId: 1 });
      expect(stage.banner(1)).toBeUndefined();
    }
  });

  it("comes back when the page of a closed caution turns out to sell", async () => {
    await stage.find({ tabId: 2 }, CAUTION);
    await stage.fromContent({ name: "bannerAction", action: "dismiss" }, { tabId: 2 });
    await stage.find({ tabId: 2 }, CAUTION);
    expect(stage.banner(2)).toBeUndefined();
    await stage.find({ tabId: 2 }, WARNING);
    expect(stage.banner(2)).toMatchObject({ level: "warning" });
    await stage.fromContent({ name: "bannerAction", action: "dismiss" }, { tabId: 2 });
    await stage.find({ tabId: 2 }, CAUTION);
    expect(stage.banner(2)).toBeUndefined();
  });

  it("stays away after the browser stopped the background", async () => {
    stage.restart();
    await stage.navigate(1, "loading");
    await stage.find({ tabId: 1 }, WARNING);
    expect(stage.banner(1)).toBeUndefined();
  });
});

describe("a stopped background", () => {
  it("knows every verdict when it is started again", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    stage.restart();
    await stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, CAUTION);
    const state = await stage.fromPopup({ name: "getTabState", tabId: 1 });
    expect(state).toMatchObject({ verdict: { level: "warning", passages: 10 } });
  });

  it("shows what it was stopped from showing, once the page says it again", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    stage.told.length = 0;
    stage.restart();
    await stage.find({ tabId: 1 }, WARNING);
    expect(stage.banner(1)).toMatchObject({ level: "warning" });
  });

  it("is not stopped by a record that is damaged, and keeps the others", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.find({ tabId: 2 }, WARNING);
    await fakeBrowser.storage.session.set({ "tab:1": { frames: 7 }, "tab:x": "?" });
    stage.restart();
    const ask = (tabId: number) => stage.fromPopup({ name: "getTabState", tabId });
    expect(await ask(1)).not.toHaveProperty("verdict.level");
    expect(await ask(2)).toMatchObject({ verdict: { level: "warning" } });
  });

  it("forgets a tab that was closed", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await fakeBrowser.tabs.onRemoved.trigger(1, {} as never);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });
});

describe("a trusted site", () => {
  it("shows no banner and says so in the badge, subdomains included", async () => {
    await trust("example.com");
    await stage.find({ tabId: 1 }, WARNING);
    expect(stage.banner(1)).toBeUndefined();
    expect(await stage.badge(1)).toBe("✓");
  });

  it("takes effect in open tabs at once, and is taken back at once", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await trust(PAGE);
    expect(stage.banner(1)).toBeUndefined();
    await trust("shop.example.com", false);
    expect(stage.banner(1)).toBeDefined();
  });

  it.each([
    ["https://a.github.io/x", "a.github.io"],
    ["shop.example.co.uk", "example.co.uk"],
    ["http://127.0.0.1:8080/", "127.0.0.1"],
    ["例子.中国", "xn--fsqu00a.xn--fiqs8s"],
  ])("%s is the site %s", async (address, site) => {
    expect(await trust(address)).toBe(true);
    const state = await stage.fromPopup({ name: "getSettings" });
    expect(state).toMatchObject({ trusted: [{ site }] });
  });

  it("is a matter of its own for two people who share a host", async () => {
    await trust("https://a.github.io/");
    await stage.find({ tabId: 1, url: "https://b.github.io/" }, WARNING);
    expect(stage.banner(1)).toBeDefined();
  });

  it.each([
    "",
    "not a host",
    "no%20site",
    "a<b.example",
    "javascript:alert(1)",
    "ftp://example.com",
    "file:///etc",
  ])("cannot be %j", async (address) => {
    expect(await trust(address)).toBe(false);
    expect(await stage.fromPopup({ name: "getSettings" })).toMatchObject({ trusted: [] });
  });
});

describe("a pause", () => {
  it("takes every banner away and shows in the badge, until it is ended", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromPopup({ name: "setPaused", until: "switched-on" });
    expect(stage.banner(1)).toBeUndefined();
    expect(await stage.badge(1)).toBe("II");
    expect(await fakeBrowser.action.getBadgeText({})).toBe("II");
    await stage.fromPopup({ name: "setPaused" });
    expect(stage.banner(1)).toBeDefined();
    expect(await fakeBrowser.action.getBadgeText({})).toBe("");
  });

  it("ends by itself at its time, although the background was stopped", async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ["Date"] });
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromPopup({ name: "setPaused", until: Date.now() + 1000 });
    expect(await stage.badge(1)).toBe("II");
    stage.restart();
    vi.setSystemTime(Date.now() + 1001);
    const [alarm] = await fakeBrowser.alarms.getAll();
    await fakeBrowser.alarms.onAlarm.trigger(alarm as never);
    expect(await stage.badge(1)).toBe("!");
    vi.useRealTimers();
  });

  it("ends at its time although the browser has forgotten the alarm, as by a restart or an update", async () => {
    const until = Date.now() + 60_000;
    await stage.fromPopup({ name: "setPaused", until });
    for (const forgetting of [
      () => fakeBrowser.runtime.onStartup.trigger(),
      () => fakeBrowser.runtime.onInstalled.trigger({ reason: "update", previousVersion: "0.0.9" }),
    ]) {
      await fakeBrowser.alarms.clearAll();
      await forgetting();
      expect(await fakeBrowser.alarms.getAll()).toMatchObject([{ scheduledTime: until }]);
    }
  });

  it("until the browser restarts ends then", async () => {
    await stage.fromPopup({ name: "setPaused", until: "restart" });
    await fakeBrowser.runtime.onStartup.trigger();
    expect(await stage.fromPopup({ name: "getSettings" })).not.toHaveProperty(
      "pausedUntil",
      "restart",
    );
  });
});

describe("settings", () => {
  it("can leave cautions out", async () => {
    await stage.find({ tabId: 1 }, CAUTION);
    await settings({ cautions: false });
    expect(stage.banner(1)).toBeUndefined();
    expect(await stage.badge(1)).toBe("");
  });

  it("can leave a scheme out, while another on the same page stays", async () => {
    const both = verdict("warning", finding("warning", "cash-out"), finding("caution", "unfreeze"));
    await stage.find({ tabId: 1 }, both);
    await settings({ mutedSchemes: ["cash-out"] });
    expect(stage.banner(1)).toMatchObject({
      level: "caution",
      text: expect.stringContaining("leads to paid “unfreezing”"),
      finding: 1,
    });
  });

  it("keep what was not changed", async () => {
    await Promise.all([settings({ cautions: false }), settings({ region: "HK" })]);
    expect(await stage.fromPopup({ name: "getSettings" })).toMatchObject({
      settings: { cautions: false, region: "HK" },
    });
  });
});

describe("a click in the banner", () => {
  const opened = async () => (await fakeBrowser.tabs.query({})).map(({ url }) => url ?? "");

  it("opens the guide at the scheme that was found", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromContent({ name: "bannerAction", action: "guidance" }, { tabId: 1 });
    expect(await opened()).toContainEqual(expect.stringMatching(/guide\.html#\/scheme\/cash-out$/));
  });

  it("opens what to do after paying", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromContent({ name: "bannerAction", action: "paid" }, { tabId: 1 });
    expect(await opened()).toContainEqual(expect.stringMatching(/guide\.html#\/paid$/));
  });

  it("is heard where the page is said to be left, or said late to load", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.sayLoading(1);
    await stage.fromContent({ name: "bannerAction", action: "guidance" }, { tabId: 1 });
    expect(await opened()).toContainEqual(expect.stringMatching(/guide\.html#\/scheme\/cash-out$/));
  });

  it("opens the overview where it is not known any more what the banner said", async () => {
    await stage.fromContent({ name: "bannerAction", action: "guidance" }, { tabId: 1 });
    expect(await opened()).toContainEqual(expect.stringMatching(/guide\.html#\/$/));
  });

  it("does nothing where it comes from an inner frame", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    await stage.fromContent({ name: "bannerAction", action: "paid" }, { tabId: 1, frameId: 8 });
    await stage.fromContent({ name: "bannerAction", action: "dismiss" }, { tabId: 1, frameId: 8 });
    expect((await opened()).filter((url) => url.includes("guide"))).toEqual([]);
    expect(stage.banner(1)).toBeDefined();
  });

  it("brings evidence into view in the frame that holds it", async () => {
    await stage.find({ tabId: 1, frameId: 8, url: "https://ads.example.net/" }, WARNING);
    const show = { name: "showEvidence", frameId: 8, finding: 0 };
    expect(await stage.fromContent(show, { tabId: 1 })).toBe(true);
    expect(stage.told.at(-1)).toEqual({
      tabId: 1,
      frameId: 8,
      message: { name: "highlightEvidence", finding: 0, mark: "#ffd54a" },
    });
    stage.setHighlighted(false);
    expect(await stage.fromContent(show, { tabId: 1 })).toBe(false);
  });
});

describe("what the popup is told", () => {
  it("names page, site and findings with the way back to them", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    expect(await stage.fromPopup({ name: "getTabState", tabId: 1 })).toMatchObject({
      url: PAGE,
      title: "A title",
      site: "example.com",
      access: "read",
      trusted: false,
      verdict: { level: "warning", findings: [{ frameId: 0, index: 0 }] },
    });
  });

  it.each([
    ["https://shop.example.com/", "complete", "unread"],
    ["https://shop.example.com/", "loading", "loading"],
    ["chrome://version/", "complete", "closed"],
    ["file:///home/me/page.html", "complete", "closed"],
    ["https://chromewebstore.google.com/detail/x", "complete", "closed"],
    ["https://addons.mozilla.org/zh-CN/firefox/", "complete", "closed"],
    [undefined, "complete", "closed"],
  ])(
    "of a page where nobody answers, %s, %s: %s, and nothing to trust",
    async (url, status, access) => {
      stage.setPage(3, undefined);
      vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ id: 3, url, status } as never);
      const state = await stage.fromPopup({ name: "getTabState", tabId: 3 });
      expect(state).toMatchObject({ access, site: undefined, url });
    },
  );
});

/** Until messages that are on their way have come. */
function waitShortly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
