import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { reach } from "../harness/keyboard.ts";
import { until } from "../harness/wait.ts";
import { say, sayOf } from "../words.ts";

const TITLE = "花呗套现 白条变现 24小时秒到账";

/** A report from the popup to the list, the file, paper and the clipboard, and back. */
export function testReports(world: () => World): void {
  describe("reports", () => {
    test("hold what is shown, and a picture whose private parts are gone; they travel as a file", async () => {
      const { driver, openPage, site } = world();
      const tab = await openPage("offer-cash-out.html?from=ad&uid=77");
      await tab.waitForBanner();
      let popup = await driver.openPopup(tab);
      await popup.press(say("report.open"));
      const draft = await until("the form", () => popup.text(), has(say("report.save")));
      expect(draft).toContain(`${site.origin}/offer-cash-out.html?from=ad&uid=77`);
      expect(draft).toContain(TITLE);
      await popup.press(say("report.cut"));
      await until("the shorter address", () => popup.text(), hasNot("uid=77"));
      await until("the words of the page", () => popup.text(), has(say("report.fields.text")));
      await popup.press(say("report.withPicture"));
      // As the browser closes it when anything else is clicked.
      await popup.close();
      popup = await driver.openPopup(tab);
      const begun = say("report.begun", say("report.kinds.scam"));
      await until("what was begun", () => popup.text(), has(begun));
      await popup.press(say("report.goOn"));
      expect(await popup.text()).not.toContain("uid=77");
      await popup.press(say("report.save"));

      const editor = await driver.tabAt("/picture");
      await until("the picture", () => editor.run(pictureSize), Boolean);
      const box = await editor.run(boxOfPicture);
      await editor.drag(
        { x: box.x + 2, y: box.y + 2 },
        { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      );
      await until("the box", () => editor.text(), has(say("picture.count", 1)));
      await editor.press(say("picture.add"));
      await until("the focus", () => editor.run(isOnSecondBox));
      await editor.key("ArrowLeft");
      await editor.key("Delete");
      await until("one box", () => editor.text(), has(say("picture.count", 1)));
      await editor.press(say("picture.undo"));
      await until("two boxes", () => editor.text(), has(say("picture.count", 2)));
      for (let steps = 0; steps < 2; steps++) await editor.press(say("picture.undo"));
      await until("one box", () => editor.text(), has(say("picture.count", 1)));
      await editor.press(say("picture.save"));
      await until("the report", () => editor.text(), has(say("picture.more")));
      await until("the saved picture", () => editor.run(pictureSize), Boolean);
      expect(await editor.text()).not.toContain(say("picture.waiting"));
      const [covered, open] = await editor.run(lookAtPicture);
      expect(covered).toBeLessThan(10);
      expect(open).toBeGreaterThan(100);

      await editor.press(say("sheet.open"));
      const sheet = await until("the sheet", () => editor.text(), has(say("sheet.hash")));
      expect(sheet).toContain(`${site.origin}/offer-cash-out.html`);

      await editor.goto(editorAddress(await editor.run(address), "#/"));
      await editor.press(say("reports.exportAll"));
      const text = await driver.takeDownload();
      const file = JSON.parse(text);
      const [saved] = file.reports;
      expect(file).toMatchObject({ format: "unlock-scam-guard/reports", version: 2 });
      expect(saved).toMatchObject({
        kind: "scam",
        url: `${site.origin}/offer-cash-out.html`,
        title: TITLE,
        level: "warning",
        note: "",
        picture: expect.stringMatching(/^data:image\/jpeg;base64,/),
      });
      expect(saved.schemes).toContain("cash-out");
      // The strongest may stand in the title.
      const quotes: string[] = saved.findings.map(({ quote }: { quote: string }) => quote);
      expect(quotes.filter((quote) => saved.text.includes(quote))).not.toEqual([]);
      expect(sheet).toContain(createHash("sha256").update(saved.text).digest("hex"));
      expect(Math.abs(Date.now() - saved.seenAt)).toBeLessThan(120_000);

      const forged = {
        ...saved,
        id: "forged",
        url: "",
        title: "=1+1",
        note: '+cmd|"x"',
        text: "x",
      };
      await editor.run(choose, "reports.json", JSON.stringify({ ...file, reports: [forged] }));
      await until("what came in", () => editor.text(), has(say("reports.imported", 1, 0, 0)));
      await until("it in the list", () => editor.text(), has(forged.title));
      await editor.press(say("reports.exportTable"));
      const [heading, ...rows] = readTable(await driver.takeDownload());
      expect(heading?.[2]).toBe(say("report.fields.url"));
      expect(rows.map((row) => row.length)).toEqual([10, 10]);
      const row = rows.find((cells) => cells[2] === saved.url);
      expect(row?.[3]).toBe(TITLE);
      expect(row?.[6]).toContain(saved.findings[0].quote);
      const cells = rows.flat().map((cell) => cell.trimStart());
      expect(cells).toContain("'=1+1");
      expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);

      await editor.press(say("reports.deleteAll"));
      await until("the empty list", () => editor.text(), has(say("reports.empty")));
      await editor.run(choose, "reports.json", text);
      await until("what came in", () => editor.text(), has(say("reports.imported", 1, 0, 0)));
      await editor.run(choose, "reports.json", text);
      await until("what came in", () => editor.text(), has(say("reports.imported", 0, 1, 0)));
      await editor.run(choose, "reports.json", "{}");
      await until("the refusal", () => editor.text(), has(say("reports.notOurs")));
      await editor.press(TITLE);
      await until("the picture again", () => editor.run(pictureSize), Boolean);
      await editor.press(say("report.copyForLabel", "12377 网上违法和不良信息举报"));
      await until("the confirmation", () => editor.text(), has(say("report.copied")));
      const copied = await paste(editor);
      expect(copied).toContain(`网址：${site.origin}/offer-cash-out.html`);
      expect(copied).toContain(sayOf("cash-out", "schemes"));
      expect(copied).not.toContain("uid=77");
      await editor.press(say("reports.delete"));
      await until("the empty list", () => editor.text(), has(say("reports.empty")));
    });

    test("of false alarms are found, noted, deleted and brought back by keyboard alone", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("offer-limit-boost.html");
      await tab.waitForBanner();
      for (const merged of [false, true]) {
        const popup = await driver.openPopup(tab);
        await popup.press(say("report.falseAlarm"));
        await popup.press(say("report.save"));
        const done = await until("the confirmation", () => popup.text(), has(say("report.saved")));
        expect(done.includes(say("report.merged"))).toBe(merged);
        await popup.close();
      }

      const list = await driver.openOwn("reports.html");
      await until("the list", () => list.text(), has(say("reports.times", 2)));
      await reach(list, "input[type=search]");
      await list.type("没有这样的");
      await until("nothing", () => list.text(), has(say("reports.noneFits")));
      await reach(list, ".row > button.quiet");
      await list.key("Enter");
      await reach(list, ".rows a");
      await list.key("Enter");
      await until("the report", () => list.text(), has(say("report.fields.marked")));
      await until("the focus", () => list.run(isAtTop));
      await reach(list, "textarea");
      await list.type("这是银行的说明");
      await reach(list, "form button");
      await list.key("Enter");
      await until("the note", () => list.text(), has(say("reports.noteSaved")));

      const again = await driver.openOwn("reports.html");
      await until("the list", () => again.text(), has(say("reports.times", 2)));
      await reach(again, ".rows button");
      await again.key("Enter");
      await until("the empty list", () => again.text(), has(say("reports.empty")));
      await reach(again, "[role=status] button");
      await again.key("Enter");
      await until("the list again", () => again.text(), has(say("reports.times", 2)));
      await again.press(say("reports.exportAll"));
      const { reports } = JSON.parse(await driver.takeDownload());
      expect(reports).toMatchObject([
        { kind: "false-alarm", level: "warning", note: "这是银行的说明", times: 2 },
      ]);
      expect(reports[0].marked).toContain(reports[0].findings[0].quote);
      await again.press(say("reports.deleteAll"));
      await until("the empty list", () => again.text(), has(say("reports.empty")));
    });
  });

  /** What a person gets who pastes. */
  async function paste(tab: Tab): Promise<string> {
    await tab.run((document) => document.body.prepend(document.createElement("textarea")));
    await tab.pasteInto("body > textarea");
    return until("the pasted text", () =>
      tab.run(
        (document) => document.querySelector<HTMLTextAreaElement>("body > textarea")?.value ?? "",
      ),
    );
  }
}

const has = (part: string) => (text: string) => text.includes(part);
const hasNot = (part: string) => (text: string) => !text.includes(part);
const address = (document: Document) => document.URL;
const editorAddress = (url: string, hash: string) => url.replace(/#.*/, hash);

/** A table as a spreadsheet reads it: cells between commas, quoted ones with anything in them. */
function readTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g;
  for (const [, quoted, plain = "", end] of text.replace(/^\ufeff/, "").matchAll(cells)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Whether the focus has moved to what is shown now. */
function isAtTop(document: Document): boolean {
  return document.activeElement?.localName === "main";
}

function isOnSecondBox(document: Document): boolean {
  return document.activeElement === document.querySelectorAll("button.cover")[1];
}

function pictureSize(document: Document): number {
  return document.querySelector("main img")?.checkVisibility()
    ? (document.querySelector<HTMLImageElement>("main img")?.naturalWidth ?? 0)
    : 0;
}

function boxOfPicture(document: Document) {
  const picture = document.querySelector("main img");
  picture?.scrollIntoView({ block: "start" });
  const { x, y, width, height } = picture?.getBoundingClientRect() ?? new DOMRect();
  return { x, y, width, height };
}

/** How bright the picture is where it was covered, and its brightest place elsewhere: 0 to 255. */
function lookAtPicture(document: Document): [number, number] {
  const picture = document.querySelector<HTMLImageElement>("main img") as HTMLImageElement;
  const { naturalWidth: width, naturalHeight: height } = picture;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d") as CanvasRenderingContext2D;
  context.drawImage(picture, 0, 0);
  const brightest = (...area: [number, number, number, number]) =>
    Math.max(...context.getImageData(...area).data.filter((_, index) => index % 4 !== 3));
  return [
    brightest(width * 0.2, height * 0.2, 60, 60),
    brightest(width * 0.7, height * 0.7, 60, 60),
  ];
}

function choose(document: Document, name: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>("input[type=file]");
  const { items, files } = new DataTransfer();
  items.add(new File([text], name));
  if (!field) throw new Error("no field for files");
  field.files = files;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
