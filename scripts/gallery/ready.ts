import type { Tab } from "../../test/e2e/harness/driver.ts";
import { pause, until } from "../../test/e2e/harness/wait.ts";

/** Waits for something of the page. */
export const drawn = (selector: string) => (tab: Tab) =>
  until(selector, () =>
    tab.run((document, wanted) => document.querySelector(wanted) !== null, selector),
  );

/** Waits for the banner. */
export async function shown(tab: Tab): Promise<void> {
  await tab.waitForBanner();
  // Nobody outside can ask the closed root whether the banner has come in.
  await pause(300);
}

/** Waits for whatever moves to have moved. */
export function still(tab: Tab): Promise<boolean> {
  return until("the page to stand still", () =>
    tab.run((document) =>
      document.getAnimations().every(({ playState }) => playState === "finished"),
    ),
  );
}
