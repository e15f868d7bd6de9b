import puppeteer, { type Browser, type LaunchOptions } from "puppeteer-core";
import { requireBrowser } from "../../../scripts/browsers.ts";

/**
 * Starts Chromium, ready for extensions, with none in it.
 * @param language of the browser, `zh-CN` unless told
 * @throws when there is no Chromium
 */
export function startChromium({
  language = "zh-CN",
  args = [],
  ...options
}: LaunchOptions & { readonly language?: string } = {}): Promise<Browser> {
  return puppeteer.launch({
    executablePath: requireBrowser("chromium"),
    pipe: true,
    enableExtensions: true,
    // Chromium's own sandbox does not start for root.
    args: [...args, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    env: { ...process.env, LANGUAGE: language.replace("-", "_") },
    ...options,
  });
}
