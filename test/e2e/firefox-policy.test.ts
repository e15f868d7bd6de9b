import { expect, test } from "vitest";
import { launchFirefox } from "./harness/firefox.ts";
import { servePages } from "./harness/server.ts";
import { until } from "./harness/wait.ts";
import { say, sayIn } from "./words.ts";

// Only Firefox can be given a policy without touching the whole machine.
test("a school presets: a page that was open before is read at once, by its rules, which nobody can change", async () => {
  const site = await servePages();
  const driver = await launchFirefox({
    extension: ".output/firefox-mv2",
    openBefore: `${site.origin}/offer-cash-out.html`,
    policy: {
      language: "en",
      cautions: false,
      trustedSites: ["https://www.localhost.example/"],
      allowPause: false,
      showWelcome: false,
    },
  });
  try {
    const page = await driver.tabAt("offer-cash-out.html");
    const { lang } = await page.waitForBanner();
    expect(lang).toBe("en");
    expect(await driver.countTabs("welcome.html")).toBe(0);

    const options = await driver.openOwn("options.html");
    const text = await until(
      "the locks",
      () => options.text(),
      (shown) => shown.includes(sayIn("en", "options.locked")),
    );
    expect(text).toContain(`localhost.example ${sayIn("en", "trust.managed")}`);
    expect(text).toContain(sayIn("en", "pause.refused"));
    const disabled = await options.run((document) =>
      [...document.querySelectorAll<HTMLInputElement>("input:disabled, select:disabled")].map(
        ({ labels }) => labels?.[0]?.textContent,
      ),
    );
    expect(disabled).toEqual([sayIn("en", "options.cautions"), sayIn("en", "options.language")]);
    expect(text).not.toContain(say("options.sections.shown"));
  } finally {
    await driver.close();
    await site.close();
  }
});
