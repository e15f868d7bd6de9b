import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { draftReport } from "../../../src/reports/draft.ts";
import { openStage, PAGE, WARNING } from "./stage.ts";

const IMAGE = "data:image/jpeg;base64,/9j/4AAQ";

let stage: ReturnType<typeof openStage>;
beforeEach(() => {
  stage = openStage();
  stage.setPage(1, PAGE);
});

describe("for a report", () => {
  it("the words of the page and of the frames in which something was found are had", async () => {
    stage.setWords({ selection: "", link: "", page: "你好" });
    await stage.find({ tabId: 1, frameId: 4 }, WARNING);
    expect(await stage.fromPopup({ name: "getTabWords", tabId: 1 })).toEqual({
      selection: "",
      page: "你好\n\n你好",
    });
    const asked = stage.told.filter(({ message }) => message.name === "readWords");
    expect(asked.map(({ frameId }) => frameId)).toEqual([0, 4]);
  });

  it("a page that does not answer has no words", async () => {
    expect(await stage.fromPopup({ name: "getTabWords", tabId: 9 })).toEqual({
      selection: "",
      page: "",
    });
  });

  describe("that was begun", () => {
    const report = draftReport("scam", { url: PAGE, title: "花呗套现", verdict: WARNING }, 0);
    const begun = { tabId: 1, report, cut: true, withText: true, withPicture: false };
    const keep = (more: object) => stage.fromPopup({ name: "keepBegun", ...more });
    const kept = () => stage.fromPopup({ name: "getBegun" });

    it("it waits in memory only, the last one, until it is let go", async () => {
      const tab = vi
        .spyOn(fakeBrowser.tabs, "get")
        .mockResolvedValue({ incognito: false } as never);
      await Promise.all([keep({ begun }), keep({}), keep({ begun: { ...begun, cut: false } })]);
      expect(await kept()).toEqual({ ...begun, cut: false });
      expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain("花呗套现");
      stage.restart();
      expect(await kept()).toEqual({ ...begun, cut: false });
      tab.mockRejectedValue(new Error("No tab with id: 1."));
      await keep({ begun });
      expect(await kept(), "its tab was closed").toEqual(begun);
      await keep({});
      expect(await kept()).toBeUndefined();
    });

    it("nothing waits of a private window, nor what is no report", async () => {
      vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ incognito: true } as never);
      await keep({ begun });
      await keep({ begun: { ...begun, more: 1 } });
      expect(await kept()).toBeUndefined();
      vi.spyOn(fakeBrowser.tabs, "get").mockRejectedValue(new Error("No tab with id: 1."));
      await keep({ begun });
      expect(await kept(), "a private window that was closed").toBeUndefined();
      await fakeBrowser.storage.session.set({ begun: { ...begun, tabId: "1" } });
      expect(await kept()).toBeUndefined();
    });
  });

  it("a picture is taken without the banner, which then comes back, and waits in memory only", async () => {
    await stage.find({ tabId: 1 }, WARNING);
    vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue({ active: true, windowId: 1 } as never);
    vi.spyOn(fakeBrowser.tabs, "captureVisibleTab").mockImplementation((async () => {
      expect(stage.banner(1)).toBeUndefined();
      return IMAGE;
    }) as never);
    expect(await stage.fromPopup({ name: "takePicture", tabId: 1, id: "a" })).toBe(true);
    expect(stage.banner(1)).toMatchObject({ level: "warning" });
    expect(await stage.fromPopup({ name: "getTakenPicture", id: "a" })).toBe(IMAGE);
    expect(await stage.fromPopup({ name: "getTakenPicture", id: "b" })).toBeUndefined();
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain(IMAGE);
    await stage.fromPopup({ name: "forgetTakenPicture" });
    expect(await stage.fromPopup({ name: "getTakenPicture", id: "a" })).toBeUndefined();
  });

  it.each([
    ["of a tab that is not in front", { active: false }],
    ["that the browser refuses", { active: true }],
  ])("a picture %s is none", async (_, tab) => {
    vi.spyOn(fakeBrowser.tabs, "get").mockResolvedValue(tab as never);
    vi.spyOn(fakeBrowser.tabs, "captureVisibleTab").mockRejectedValue(new Error("no permission"));
    expect(await stage.fromPopup({ name: "takePicture", tabId: 1, id: "a" })).toBe(false);
  });

  it.each(["data:text/html;base64,PGI+", "https://a.example/x.jpg", `${IMAGE}"><b>`])(
    "%j is no picture",
    async (picture) =>
      expect(await stage.fromPopup({ name: "setPicture", id: "a", picture })).toBeUndefined(),
  );
});
