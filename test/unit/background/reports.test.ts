import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
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
