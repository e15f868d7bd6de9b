import { afterEach, beforeEach, expect, it } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { i18n, lookUp, speak } from "#i18n";
import { speak as browserSpeaks, texts } from "../ui/texts.ts";

beforeEach(() => {
  fakeBrowser.reset();
  browserSpeaks("zh_CN");
});
afterEach(() => speak("auto"));

it("speaks the browser's language until another is chosen, and again when it is let go", async () => {
  expect(i18n.t("options.open")).toBe(texts("zh_CN").get("options.open"));
  await speak("en");
  expect(i18n.t("options.open")).toBe("Settings");
  await speak("auto");
  expect(i18n.t("options.open")).toBe(texts("zh_CN").get("options.open"));
});

it("puts in what belongs into a text, in its order", async () => {
  await speak("en");
  expect(i18n.t("verdict.outOf", [240, 3])).toBe("Found in 3 of 240 passages read. ");
});

it("writes numbers in groups, whoever gives the text", async () => {
  const browsers = i18n.t("reports.found", [1234, 56789]);
  await speak("zh_CN");
  expect(i18n.t("reports.found", [1234, 56789])).toBe("找到 1,234 条，共 56,789 条。");
  expect(browsers).toContain("1,234");
});

it("has no text for a name that is not there", async () => {
  expect(lookUp("no_such_text")).toBe("");
  await speak("zh_TW");
  expect(lookUp("no_such_text")).toBe("");
});

it("speaks the language that was asked for last, however long another takes to load", async () => {
  await Promise.all([speak("zh_TW"), speak("en")]);
  expect(i18n.t("options.open")).toBe("Settings");
});
