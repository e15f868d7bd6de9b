import type { Tab } from "./driver.ts";

const MAX_PRESSES = 80;

/** Presses Tab until the focus is on an element that fits. @throws when it never is */
export async function reach(tab: Tab, selector: string): Promise<void> {
  for (let presses = 0; presses < MAX_PRESSES; presses++) {
    if (await tab.run((document, s) => document.activeElement?.matches(s) ?? false, selector))
      return;
    await tab.key("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
