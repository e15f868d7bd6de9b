import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PageMessage } from "../../../src/messages.ts";
import type { SavedReport } from "../../../src/reports/report.ts";
import { ReportsPage } from "../../../src/ui/reports/ReportsPage.tsx";
import { closePage, openStage, press, say, settled, shown } from "./stage.ts";

const REPORT: SavedReport = {
  id: "one",
  savedAt: 0,
  kind: "missed",
  url: "https://shop.example.com/",
  title: "<b>花呗套现</b>",
  seenAt: 0,
  level: "none",
  schemes: [],
  findings: [],
  listVersion: "1",
  note: "",
  marked: "有额度加我",
};
const PICTURE = "data:image/jpeg;base64,/9j/4AAQ";

let asked: PageMessage[];
let answers: Record<string, unknown>;

beforeEach(() => {
  answers = { listReports: { reports: [REPORT] } };
  asked = openStage(({ name }) => answers[name]);
});

afterEach(closePage);

async function open(hash: string): Promise<void> {
  location.hash = hash;
  await closePage();
  await act(() => render(<ReportsPage />, document.body));
  // The list, then what belongs to one report; a fingerprint is worked out by another thread.
  for (let loads = 0; loads < 3; loads++) await settled();
  while (shown().includes(say("status.loading"))) await settled();
}

describe("the saved reports", () => {
  it("that cannot be read are asked for again", async () => {
    answers.listReports = new Error("no answer");
    await open("");
    expect(document.querySelector("[role=alert]")).not.toBeNull();
    answers.listReports = { reports: [] };
    await press(say("status.retry"));
    expect(shown()).toContain(say("reports.empty"));
  });

  it("show the words of a page as words", async () => {
    await open("#/one");
    expect(document.querySelector("h1")?.textContent).toBe("漏报：<b>花呗套现</b>");
    expect(shown()).toContain("有额度加我");
  });

  it("say so where a report is gone", async () => {
    await open("#/another");
    expect(shown()).toContain(say("reports.gone"));
  });

  it("come back with their picture when a deletion is undone", async () => {
    answers.listReports = { reports: [{ ...REPORT, pictureSize: PICTURE.length }] };
    answers.getPicture = PICTURE;
    await open("#/one");
    await press(say("reports.delete"));
    expect(asked).toContainEqual({ name: "deleteReports", ids: ["one"] });
    await press(say("reports.undo"));
    expect(asked).toContainEqual({ name: "restoreReports", reports: [REPORT] });
    expect(asked).toContainEqual({ name: "setPicture", id: "one", picture: PICTURE });
  });

  it("are shown a hundred at a time, however many there are, and searched in all of them", async () => {
    const reports = Array.from({ length: 250 }, (_, index) => ({
      ...REPORT,
      id: String(index),
      title: `页面${index}。`,
      savedAt: index,
    }));
    answers.listReports = { reports };
    await open("");
    const rows = () => document.querySelectorAll(".rows > li").length;
    expect(rows()).toBe(100);
    expect(document.querySelector(".rows a")?.textContent).toBe("页面249。");
    await press(say("reports.showMore", "150"));
    expect(rows()).toBe(200);
    const field = document.querySelector<HTMLInputElement>("input[type=search]");
    if (!field) throw new Error("no field to search");
    field.value = "页面7。";
    await act(() => void field.dispatchEvent(new Event("input", { bubbles: true })));
    expect(rows()).toBe(1);
  });

  it("have a sheet of one page, however long they are, and one of a message says so", async () => {
    const quote = "花呗套现".repeat(70);
    const findings = Array.from({ length: 9 }, (_, index) => ({
      pattern: "cash-out.test",
      scheme: "cash-out",
      level: "warning",
      quote: index + quote,
    }));
    const url = `https://a.example/${"a".repeat(4000)}`;
    const long = { ...REPORT, url, title: quote, note: quote.repeat(7), findings };
    answers.listReports = {
      reports: [long, { ...REPORT, id: "two", url: "", text: "有额度加我" }],
    };
    await open("#/one/sheet");
    const sheet = () => document.querySelector(".sheet")?.textContent ?? "";
    expect(sheet()).toContain(say("sheet.title"));
    expect(sheet().length).toBeLessThan(2000);
    await open("#/two/sheet");
    expect(sheet()).toContain(say("sheet.titleText"));
    expect(sheet()).toContain("“有额度加我”");
  });

  it("offer no picture where there is none", async () => {
    await open("#/one");
    expect(shown()).toContain(say("picture.hint"));
    await open("#/one/picture");
    expect(shown()).toContain(say("picture.none"));
  });
});
