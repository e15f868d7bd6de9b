import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { PageMessage } from "../../../src/messages.ts";
import { DEFAULT_SETTINGS } from "../../../src/settings/model.ts";
import type { TabState } from "../../../src/tab.ts";
import { Popup } from "../../../src/ui/popup/Popup.tsx";
import { finding, PAGE, verdict } from "../background/stage.ts";
import { closePage, openStage, press, say, settled, shown } from "./stage.ts";

const QUIET: TabState = {
  url: PAGE,
  title: "标题",
  site: "example.com",
  access: "read",
  trusted: false,
  mayPause: true,
  hasNews: false,
};
const UNREAD = { trusted: false, mayPause: true, hasNews: false } as const;
const found = verdict(
  "warning",
  finding("warning", "cash-out", "花呗套现<img src=x onerror=alert(1)>"),
);
const LOUD: TabState = {
  ...QUIET,
  verdict: {
    ...found,
    findings: found.findings.map((one) => ({ ...one, frameId: 4, index: 0 })),
  },
};

let asked: PageMessage[];
let answers: Record<string, unknown>;

beforeEach(() => {
  answers = { getSettings: { settings: DEFAULT_SETTINGS } };
  asked = openStage(({ name }) => answers[name]);
});

afterEach(closePage);

async function open(state: TabState | Error): Promise<void> {
  answers.getTabState = state;
  await act(() => render(<Popup tab={async () => 7} />, document.body));
  await settled();
}

const sent = (name: PageMessage["name"]) => asked.filter((message) => message.name === name);
const last = <Name extends PageMessage["name"]>(name: Name) =>
  asked.findLast((message) => message.name === name) as
    | Extract<PageMessage, { name: Name }>
    | undefined;

describe("a page with an offer", () => {
  beforeEach(() => open(LOUD));

  it("shows the words of the page as words, with what counted marked", () => {
    expect(document.querySelector("blockquote")?.textContent).toBe(
      "花呗套现<img src=x onerror=alert(1)>",
    );
    expect(document.querySelector("mark")?.textContent).toBe("套现");
    expect(document.querySelector("img")).toBeNull();
    expect(shown()).toContain(say("clues.contact_private"));
  });

  it("names what to do, whom to call, and the guide", () => {
    expect(shown()).toContain(say("guidance.whatToDo"));
    expect(shown()).toContain("换出来的仍是你的债，要全额还");
    expect(document.querySelector(".hotlines")?.textContent).toContain("110");
    expect(document.querySelector('a[href="/guide.html#/scheme/cash-out"]')).not.toBeNull();
    expect(document.querySelector('a[href="/guide.html#/paid"]')).not.toBeNull();
  });

  it("names the local number and the mainland's answer to someone elsewhere, with sources", async () => {
    answers.getSettings = { settings: { ...DEFAULT_SETTINGS, region: "HK" } };
    await closePage();
    await open(LOUD);
    await settled();
    const numbers = [...document.querySelectorAll(".number")].map(({ textContent }) => textContent);
    expect(numbers).toEqual(["18222", "96110", "110"]);
    expect(shown()).toContain("怀疑受骗，打香港警务处“防骗易”18222 查证");
    expect(shown()).toContain("自己套现违反合同");
    expect(document.querySelector('a[href="https://www.adcc.gov.hk"]')).not.toBeNull();
    expect(document.querySelector("details .source")?.textContent).toContain("南昌");
  });

  it("brings evidence into view in its frame, and says when it is gone", async () => {
    answers.showEvidenceInTab = false;
    await press(say("reasons.showWhere"));
    expect(sent("showEvidenceInTab")).toEqual([
      { name: "showEvidenceInTab", tabId: 7, frameId: 4, finding: 0 },
    ]);
    expect(shown()).toContain(say("reasons.notFound"));
  });

  it("can be reported: what is shown is what is saved", async () => {
    await press(say("report.open"));
    await act(async () =>
      document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click(),
    );
    const facts = document.querySelector("dl")?.textContent ?? "";
    expect(facts).toContain("https://shop.example.com/credit");
    expect(facts).not.toContain("id=7");
    answers.saveReport = "id";
    await press(say("report.save"));
    expect(sent("saveReport")).toMatchObject([
      {
        report: {
          kind: "scam",
          url: "https://shop.example.com/credit",
          title: "标题",
          level: "warning",
          schemes: ["cash-out"],
          listVersion: "1.0.0",
        },
      },
    ]);
    expect(shown()).toContain(say("report.saved"));
    expect(document.querySelector('a[href="https://www.12377.cn"]')).not.toBeNull();
  });

  it("shows all that a report holds: quotes once, with level, scheme and pattern of each finding", async () => {
    const again = finding("caution", "unfreeze", LOUD.verdict?.findings[0]?.quote);
    const findings = [...(LOUD.verdict?.findings ?? []), { ...again, frameId: 0, index: 1 }];
    await closePage();
    await open({ ...LOUD, verdict: { ...found, findings } });
    await press(say("report.open"));
    const [quote, ...others] = document.querySelectorAll("dl li");
    expect(others).toEqual([]);
    expect(
      [...(quote?.querySelectorAll("small") ?? [])].map(({ textContent }) => textContent),
    ).toEqual(["在出售：额度套现 cash-out.test", "在介绍：收费解冻或解除风控 unfreeze.test"]);
    expect(shown()).toContain(say("report.local"));
    await press(say("report.save"));
    const [message] = sent("saveReport");
    for (const value of Object.values(
      message?.name === "saveReport" ? message.report.findings : {},
    ))
      expect(document.querySelector("dl")?.textContent).toContain(value.pattern);
  });

  it("can be reported in two goes: what was written waits, whatever tab is in front then", async () => {
    await press(say("report.open"));
    expect(sent("keepBegun"), "nothing was touched").toEqual([]);
    const [note] = document.querySelectorAll("textarea");
    await act(async () => {
      if (note) note.value = "群里看到的";
      note?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await settled();
    const begun = last("keepBegun")?.begun;
    expect(begun).toMatchObject({ tabId: 7, report: { note: "群里看到的" }, cut: false });
    await closePage();
    answers.getBegun = begun;
    await open({ ...UNREAD, access: "closed" });
    await settled();
    expect(shown()).toContain(`${say("report.begun", say("report.kinds.scam"))}标题`);
    await press(say("report.goOn"));
    expect(document.querySelector("textarea")?.value).toBe("群里看到的");
    expect(shown()).toContain("花呗套现<img");
    await press(say("report.save"));
    expect(last("saveReport")).toMatchObject({ report: { note: "群里看到的", title: "标题" } });
    expect(last("keepBegun"), "let go").toEqual({ name: "keepBegun" });
  });

  it("can be reported in two goes, but gets no picture of what its tab shows by then", async () => {
    answers.takePicture = true;
    answers.saveReport = { id: "a", merged: false };
    await press(say("report.open"));
    await press(say("report.withPicture"));
    answers.getBegun = last("keepBegun")?.begun;
    expect(answers.getBegun).toMatchObject({ withPicture: true });
    await closePage();
    await open({ ...QUIET, url: "https://other.example.com/" });
    await settled();
    await press(say("report.goOn"));
    await press(say("report.save"));
    expect(sent("saveReport")).toHaveLength(1);
    expect(sent("takePicture")).toEqual([]);
    expect(shown()).toContain(say("report.noPicture"));
  });

  it("can be reported in two goes when a link in the form closed the popup, or not at all", async () => {
    await press(say("report.open"));
    const link = document.querySelector<HTMLElement>('a[href="https://www.12377.cn"]');
    await act(async () => void link?.dispatchEvent(new Event("auxclick", { bubbles: true })));
    answers.getBegun = last("keepBegun")?.begun;
    expect(answers.getBegun).toMatchObject({ report: { title: "标题" } });
    await closePage();
    await open(QUIET);
    await settled();
    await press(say("report.letGo"));
    expect(last("keepBegun")).toEqual({ name: "keepBegun" });
  });

  it("is not reported in place of another report that waits, unless the person lets that one go", async () => {
    await press(say("report.open"));
    await press(say("report.withPicture"));
    answers.getBegun = { ...last("keepBegun")?.begun, tabId: 3 };
    await closePage();
    await open(LOUD);
    await press(say("report.falseAlarm"));
    expect(shown()).toContain(say("report.unsavedFirst"));
    expect(shown()).toContain(`${say("report.begun", say("report.kinds.scam"))}标题`);
    await press(say("report.goOn"));
    expect(shown()).toContain(say("report.title.scam"));
    await press(say("report.back"));
    await press(say("report.falseAlarm"));
    expect(last("keepBegun")?.begun, "still waits").toBeDefined();
    await press(say("report.letGoFirst"));
    expect(last("keepBegun")).toEqual({ name: "keepBegun" });
    expect(shown()).toContain(say("report.title.false_alarm"));
  });

  it("can be called a false alarm in two goes: words that were wiped stay wiped", async () => {
    answers.getTabWords = { page: "整页的文字", selection: "" };
    await press(say("report.falseAlarm"));
    const [marked] = document.querySelectorAll("textarea");
    expect(marked?.value).toContain("花呗套现");
    await act(async () => {
      if (marked) marked.value = "";
      marked?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await settled();
    answers.getBegun = last("keepBegun")?.begun;
    expect(answers.getBegun).toMatchObject({ report: { text: "整页的文字" } });
    await closePage();
    await open(QUIET);
    await settled();
    await press(say("report.goOn"));
    expect(document.querySelector("textarea")?.value).toBe("");
  });

  it("can be called a false alarm, which offers no channel to hand it in", async () => {
    await press(say("report.falseAlarm"));
    expect(document.querySelector('a[href="https://www.12377.cn"]')).toBeNull();
    await press(say("report.save"));
    expect(sent("saveReport")).toMatchObject([{ report: { kind: "false-alarm" } }]);
  });

  it("says so when a report could not be saved, and lets the person try again", async () => {
    await press(say("report.open"));
    answers.saveReport = new Error("disk full");
    await press(say("report.save"));
    expect(shown()).toContain(say("status.actionFailed"));
    expect(shown()).not.toContain(say("report.saved"));
    answers.saveReport = "id";
    await press(say("report.save"));
    expect(shown()).toContain(say("report.saved"));
  });

  it("can be trusted and the guard be paused", async () => {
    await press(say("trust.add", "example.com"));
    await press(say("pause.always"));
    expect(asked).toContainEqual({ name: "setTrusted", site: "example.com", trusted: true });
    expect(asked).toContainEqual({ name: "setPaused", until: "switched-on" });
  });
});

it("a page without an offer is calm, and guidance is there all the same", async () => {
  await open(QUIET);
  expect(shown()).toContain(say("verdict.page.none"));
  expect(document.querySelector('a[href="/guide.html#/question/limited"]')).not.toBeNull();
  await press(say("report.missed"));
  await press(say("report.save"));
  expect(sent("saveReport")).toMatchObject([{ report: { kind: "missed", level: "none" } }]);
});

it.each([
  ["借呗封号是怎么回事", "limited"],
  ["接到电话要注销校园贷", "close-account"],
])("a page titled “%s” that sells nothing leads to its part of the guide", async (title, id) => {
  await open({ ...QUIET, title });
  expect(shown()).toContain(say("guidance.aboutThisPage"));
  const [first] = document.querySelectorAll('a[href^="/guide.html"]');
  expect(first?.getAttribute("href")).toBe(`/guide.html#/question/${id}`);
});

it("a page about something else is not said to be about this", async () => {
  await open({ ...QUIET, title: "番茄炒蛋的做法" });
  expect(shown()).not.toContain(say("guidance.aboutThisPage"));
  expect(shown()).toContain(say("guidance.startHere"));
});

it("a page that no extension may read is not said to be clean", async () => {
  await open({ ...UNREAD, access: "closed" });
  expect(shown()).toContain(say("verdict.unreadable"));
  expect(shown()).not.toContain(say("verdict.page.none"));
  expect(shown()).not.toContain(say("report.missed"));
});

it("a page open before the extension was is not said to be closed or clean, and can be reloaded", async () => {
  await open({ ...UNREAD, access: "unread", url: PAGE });
  expect(shown()).toContain(say("verdict.unread"));
  for (const key of ["verdict.page.none", "verdict.unreadable", "report.missed", "trust.add"])
    expect(shown()).not.toContain(say(key).replace(/（?\$1.*/, ""));
  const reload = vi.spyOn(fakeBrowser.tabs, "reload").mockResolvedValue(undefined);
  await press(say("verdict.reload"));
  expect(reload).toHaveBeenCalledWith(7);
  answers.getTabState = QUIET;
  await act(async () => {
    await fakeBrowser.tabs.onUpdated.trigger(7, { status: "complete" }, {} as never);
  });
  await settled();
  expect(shown()).toContain(say("verdict.page.none"));
});

it("a page that is still loading is said to be loading", async () => {
  await open({ ...UNREAD, access: "loading", url: PAGE });
  expect(shown()).toContain(say("status.loading"));
  expect(shown()).not.toContain(say("verdict.reload"));
});

it("a pause is said and can be ended", async () => {
  await open({ ...QUIET, pausedUntil: "restart" });
  expect(shown()).toContain(say("pause.untilRestart"));
  await press(say("pause.resume"));
  expect(asked).toContainEqual({ name: "setPaused" });
});

it("a background that does not answer is said, and asked again", async () => {
  await open(new Error("no answer"));
  expect(shown()).toContain(say("status.failed"));
  answers.getTabState = QUIET;
  await press(say("status.retry"));
  expect(shown()).toContain(say("verdict.page.none"));
});

it("a message is judged as soon as it is pasted, and shown whole with what counted marked", async () => {
  await open(QUIET);
  await press(say("check.open"));
  const field = document.querySelector("textarea");
  await act(async () => {
    if (field) field.value = "在吗\n花呗套现，4个点，秒到账\n有额度加微信 huishou5202";
    field?.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertFromPaste" }));
  });
  await vi.waitFor(() => expect(shown()).toContain(say("verdict.text.warning", "")));
  const whole = document.querySelector("details[open] .quote");
  expect(whole?.textContent).toBe(field?.value);
  const marked = [...(whole?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent);
  expect(marked).toContain("花呗套现");
});

it("what is typed while a message is being judged stays", async () => {
  await open(QUIET);
  await press(say("check.open"));
  const field = document.querySelector("textarea") as HTMLTextAreaElement;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  await act(async () => type("花呗套现，加微信 huishou5202"));
  await act(async () => {
    [...document.querySelectorAll("button")]
      .find(({ textContent }) => textContent === say("check.run"))
      ?.click();
    type("你好");
  });
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(field.value).toBe("你好");
  expect(shown()).not.toContain(say("verdict.text.warning", ""));
});

it("a typed message is judged here, and can be reported without an address", async () => {
  await open(QUIET);
  await press(say("check.open"));
  const field = document.querySelector("textarea");
  await act(async () => {
    if (field) field.value = "专业花呗套现，秒到账，4个点，有额度加微信 huishou5202";
    field?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  await press(say("check.run"));
  await vi.waitFor(() => expect(shown()).toContain(say("verdict.text.warning", "")));
  expect(document.querySelector("mark")).not.toBeNull();
  await press(say("report.openText"));
  await press(say("report.save"));
  expect(sent("saveReport")).toMatchObject([{ report: { url: "", level: "warning" } }]);
});
