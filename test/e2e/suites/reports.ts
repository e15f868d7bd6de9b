import { describe, expect, test } from "vitest";
import type { World } from "../all.ts";
import type { Tab } from "../harness/driver.ts";
import { until } from "../harness/wait.ts";
import { say, sayOf } from "../words.ts";

/** A report from the popup to the options page, the file and the clipboard. */
export function testReports(world: () => World): void {
  describe("reports", () => {
    test("are shown in full, saved here, exported, copied and deleted", async () => {
      const { driver, openPage, site } = world();
      const tab = await openPage("offer-cash-out.html?from=ad&uid=77");
      await tab.waitForBanner();
      const popup = await driver.openPopup(tab);
      await popup.press(say("report.open"));
      const draft = await until("the form", () => popup.text(), has(say("report.save")));
      expect(draft).toContain(`${site.origin}/offer-cash-out.html?from=ad&uid=77`);
      expect(draft).toContain("花呗套现 白条变现 24小时秒到账");
      expect(draft).toContain("花呗套现");
      await popup.press(say("report.cut"));
      await until("the shorter address", () => popup.text(), hasNot("uid=77"));
      const channels = await popup.run((document) =>
        [...document.querySelectorAll<HTMLAnchorElement>("a[href^=http]")].map(
          ({ hostname }) => hostname,
        ),
      );
      expect(channels.join(" ")).toMatch(/12377\.cn.*pbc\.gov\.cn/);
      await popup.press(say("report.save"));
      await until("the confirmation", () => popup.text(), has(say("report.saved")));
      await popup.close();

      const options = await driver.openOwn("options.html");
      await options.press(/花呗套现 白条变现/);
      await until("the report", () => options.text(), has(say("report.copy")));

      await options.press(say("reports.exportAll"));
      const file = JSON.parse(await driver.takeDownload());
      expect(file).toMatchObject({
        format: "unlock-scam-guard/reports",
        version: 1,
        reports: [
          {
            kind: "scam",
            url: `${site.origin}/offer-cash-out.html`,
            title: "花呗套现 白条变现 24小时秒到账",
            level: "warning",
            note: "",
          },
        ],
      });
      const [saved] = file.reports;
      expect(saved.schemes).toContain("cash-out");
      expect(saved.findings[0].quote).not.toBe("");
      expect(saved.listVersion).toMatch(/\d/);
      expect(Math.abs(Date.now() - saved.seenAt)).toBeLessThan(120_000);

      await options.press(say("report.copy"));
      await until("the confirmation", () => options.text(), has(say("report.copied")));
      const copied = await paste(options);
      expect(copied).toContain(`${site.origin}/offer-cash-out.html`);
      expect(copied).toContain(
        say("report.text.heading", sayOf("cash-out", "schemes")).slice(0, 6),
      );
      expect(copied).not.toContain("uid=77");

      await options.press(say("reports.deleteAll"));
      await until("the empty list", () => options.text(), has(say("reports.empty")));
    });

    test("of a false alarm are kept as such", async () => {
      const { driver, openPage } = world();
      const tab = await openPage("offer-limit-boost.html");
      await tab.waitForBanner();
      const popup = await driver.openPopup(tab);
      await popup.press(say("report.falseAlarm"));
      await popup.press(say("report.save"));
      await until("the confirmation", () => popup.text(), has(say("report.saved")));
      await popup.close();

      const options = await driver.openOwn("options.html");
      await until("the list", () => options.text(), has(say("report.kinds.false_alarm")));
      await options.press(say("reports.exportAll"));
      const { reports } = JSON.parse(await driver.takeDownload());
      expect(reports).toMatchObject([{ kind: "false-alarm", level: "warning" }]);
      await options.press(say("reports.deleteAll"));
      await until("the empty list", () => options.text(), has(say("reports.empty")));
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
