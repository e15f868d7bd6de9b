import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { HandedOver } from "../../../src/messages.ts";
import { openStage, PAGE } from "./stage.ts";

const TAB = { id: 1, index: 3, windowId: 1, title: "A title" };
const WORDS = { selection: "花呗套现\n加微信", link: "额度变现 加V", page: "…" };

let stage: ReturnType<typeof openStage>;
beforeEach(() => {
  stage = openStage();
  stage.setPage(1, PAGE);
});

/** The text that the page opened last was given. */
async function opened() {
  const url = (await fakeBrowser.tabs.query({})).at(-1)?.url ?? "";
  const [, id] = /guide\.html#\/check\/(.+)$/.exec(url) ?? [];
  return { url, given: await stage.fromPopup({ name: "getHandedOver", id }) };
}

describe("the context menu", () => {
  it("has an entry for a selection, a link and a page, once", async () => {
    stage.restart();
    await vi.waitFor(() => expect(stage.menus).toHaveLength(3));
    expect(stage.menus.map(({ title }) => title)).toEqual([
      "Check this text",
      "Check the words of this link",
      "Check this page",
    ]);
  });

  it("hands over the words that are selected, as the page has them, with their page", async () => {
    stage.setWords(WORDS);
    const clicked = { menuItemId: "selection", selectionText: "花呗套现 加微信", pageUrl: PAGE };
    await stage.chooseMenu(clicked, TAB);
    expect((await opened()).given).toEqual({
      text: "花呗套现\n加微信",
      url: PAGE,
      title: "A title",
    });
  });

  it("takes the browser's own copy where no page answers", async () => {
    const clicked = { menuItemId: "selection", selectionText: "套现", pageUrl: "chrome://version" };
    await stage.chooseMenu(clicked, { ...TAB, id: 2 });
    expect((await opened()).given).toMatchObject({ text: "套现" });
  });

  it("checks what a link says, or its address where it says nothing", async () => {
    stage.setWords(WORDS);
    const clicked = { menuItemId: "link", linkUrl: "https://a.example/", frameId: 4 };
    await stage.chooseMenu(clicked, TAB);
    expect((await opened()).given).toMatchObject({ text: "额度变现 加V" });
    expect(stage.told.at(-1)).toMatchObject({
      frameId: 4,
      message: { name: "readWords", link: "https://a.example/" },
    });
    stage.setWords({ ...WORDS, link: "" });
    await stage.chooseMenu(clicked, TAB);
    expect((await opened()).given).toMatchObject({ text: "https://a.example/" });
  });

  it("shows what is known of a page, in a tab where the browser opens no popup", async () => {
    vi.spyOn(fakeBrowser.action, "openPopup").mockRejectedValue(new Error("no gesture"));
    await stage.chooseMenu({ menuItemId: "page", pageUrl: PAGE }, TAB);
    expect((await opened()).url).toContain("/popup.html?tab=1");
  });

  it("hands over no more than fits, however long an address or a title is", async () => {
    const linkUrl = `data:,${"x".repeat(2_000_000)}`;
    const tab = { ...TAB, title: "长".repeat(5000) };
    await stage.chooseMenu({ menuItemId: "link", linkUrl, pageUrl: linkUrl }, tab);
    const { text, url, title } = (await opened()).given as HandedOver;
    expect([text.length, url.length, title.length]).toEqual([100_000, 8192, 2000]);
  });

  it("keeps few texts, and none that it does not know", async () => {
    stage.setWords(WORDS);
    for (let turn = 0; turn < 7; turn++)
      await stage.chooseMenu({ menuItemId: "selection", selectionText: "", pageUrl: PAGE }, TAB);
    const { handedOver } = await fakeBrowser.storage.session.get("handedOver");
    expect(handedOver).toHaveLength(5);
    expect(await stage.fromPopup({ name: "getHandedOver", id: "x" })).toBeUndefined();
  });
});
