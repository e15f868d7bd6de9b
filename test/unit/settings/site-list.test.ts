import { expect, it } from "vitest";
import { readSiteList } from "../../../src/settings/site-list.ts";

it("reads a list as people keep it: remarks, reasons, empty lines, any line ends", () => {
  const text =
    "\ufeff# our sites\r\n\r\nexample.com\r\n  https://shop.example.org/x  # 校内 \nnot a site\n";
  expect(readSiteList(text)).toEqual([
    { site: "example.com" },
    { site: "https://shop.example.org/x", why: "校内" },
    { site: "not a site" },
  ]);
});

it("cuts lines that are longer than the store takes", () => {
  const [line] = readSiteList(`${"a".repeat(5000)}#${"b".repeat(5000)}`);
  expect([line?.site.length, line?.why?.length]).toEqual([2048, 200]);
});
