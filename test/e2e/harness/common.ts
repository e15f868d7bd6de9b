import type { Browser, Page } from "puppeteer-core";
import type { Border } from "./border.ts";
import type { Downloads } from "./downloads.ts";
import type { Driver } from "./driver.ts";
import { frontTab, listTabs, readBadge } from "./look.ts";
import { PageTab, type PageWays } from "./tab.ts";
import { until } from "./wait.ts";

/** What a driver is made of where the browsers differ. */
interface Parts extends Pick<Driver, "inExtension"> {
  readonly browser: Browser;
  /** Address of the extension's own pages, with a slash at the end. */
  readonly own: string;
  readonly ways: PageWays;
  readonly border: Border;
  readonly downloads: Downloads;
  /** Pages in tabs whose address contains `part`. */
  pagesAt(part: string): Promise<Page[]>;
}

/** What a driver does in the same way in both browsers. */
export function commonDriver({
  browser,
  own,
  ways,
  border,
  downloads,
  inExtension,
  pagesAt,
}: Parts) {
  const wrap = async (page: Page) => {
    await page.bringToFront();
    return new PageTab(page, await inExtension(frontTab), ways);
  };
  const open = async (url: string) => {
    const tab = await wrap(await browser.newPage());
    await tab.goto(url);
    return tab;
  };
  return {
    open,
    openOwn: (path) => open(own + path),
    countTabs: async (part) => (await pagesAt(part)).length,
    async tabAt(part) {
      const pages = await until(
        `a tab at ${part}`,
        () => pagesAt(part),
        (list) => list.length > 0,
      ).catch(async (error) => {
        throw new Error(`${error.message}; open: ${await inExtension(listTabs)}`);
      });
      return wrap(pages.at(-1) as Page);
    },
    inExtension,
    badge: (tab) => inExtension(readBadge, tab.id),
    takeDownload: downloads.take,
    reached: () => [...border.hosts],
    closed: () => new Promise((resolve) => browser.once("disconnected", () => resolve())),
    async close() {
      // A person may have closed it already.
      await browser.close().catch(() => undefined);
      await Promise.all([border.close(), downloads.close()]);
    },
  } satisfies Partial<Driver>;
}

/** Notes errors in the consoles of all pages from now on. @returns how a page that is no tab is watched */
export function watchPages(browser: Browser, errors: string[]): (page: Page) => void {
  const watch = (page: Page) => {
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => errors.push(`${page.url()}: ${error}`));
  };
  browser.on("targetcreated", async (target) => {
    const page = target.type() === "page" ? await target.page() : null;
    if (page) watch(page);
  });
  return watch;
}

/** Where other browsers start at the same moment, 25 seconds were not always enough for the first page. */
const START_MS = 60_000;

/** Waits for the page that opens after installation. */
export async function awaitWelcome(pagesAt: Parts["pagesAt"]): Promise<void> {
  await until(
    "the page after installation",
    async () => (await pagesAt("welcome.html")).length > 0,
    Boolean,
    START_MS,
  );
}
