import { resolve } from "node:path";
import type { CDPSession, Page, Target, WebWorker } from "puppeteer-core";
import { guardBorder } from "./border.ts";
import { awaitWelcome, commonDriver, watchPages } from "./common.ts";
import { makeDownloads } from "./downloads.ts";
import type { Driver, ExtensionApi, LaunchOptions } from "./driver.ts";
import { countStored, lookUnderMenu, tellCommand, tellMenuChoice } from "./look.ts";
import { startChromium } from "./start-chromium.ts";
import { PageTab, type PageWays, RemoteView } from "./tab.ts";
import { lookAgain, until } from "./wait.ts";

/** Starts Chromium with the extension in it. @throws when the browser or the built extension is missing. */
export async function launchChromium({
  extension,
  language = "zh-CN",
  headless = true,
  online = false,
  scheme = "light",
}: LaunchOptions): Promise<Driver> {
  const border = await guardBorder();
  const downloads = await makeDownloads();
  const browser = await startChromium({
    language,
    headless,
    // In a window the page fills it; without one there is a fixed size to compare pictures by.
    defaultViewport: headless ? { width: 1024, height: 768 } : null,
    args: [
      `--blink-settings=preferredColorScheme=${scheme === "dark" ? 0 : 1}`,
      ...(online ? [] : [`--proxy-server=127.0.0.1:${border.port}`]),
      // A tab that was behind others may draw no frame for a while, and an entrance would never end.
      "--force-prefers-reduced-motion",
    ],
    downloadBehavior: { policy: "allow", downloadPath: downloads.folder },
  });
  const errors: string[] = [];
  const watch = watchPages(browser, errors);

  const own = `chrome-extension://${await browser.installExtension(resolve(extension))}/`;
  const isBackground = (target: Target) =>
    target.type() === "service_worker" && target.url().startsWith(own);
  const watched = new WeakSet<WebWorker>();
  /** The background that runs now: one that is started again may be the same target or another. */
  const watchWorker = async () => {
    await browser.waitForTarget(isBackground);
    const worker = await browser.targets().filter(isBackground).at(-1)?.worker();
    if (!worker) throw new Error("the background has no worker");
    if (watched.has(worker)) return worker;
    watched.add(worker);
    worker.client.on("Runtime.exceptionThrown", ({ exceptionDetails: { exception, text } }) => {
      errors.push(`background: ${exception?.description ?? text}`);
    });
    worker.client.on("Runtime.consoleAPICalled", ({ type, args }) => {
      if (type === "error") errors.push(`background: ${args.map(({ value }) => value).join(" ")}`);
    });
    return worker;
  };
  let worker = await watchWorker();
  const inExtension = async <A extends unknown[], R>(
    run: (api: ExtensionApi, ...args: A) => R | Promise<R>,
    ...args: A
  ) => {
    // Unlike puppeteer's own way this also reaches a background that was stopped and started again.
    const { result, exceptionDetails } = await worker.client.send("Runtime.evaluate", {
      expression: `(${run})(chrome, ...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as R;
  };
  const renew = async () => {
    worker = await watchWorker();
    // One that is started again waits for whoever watched the last.
    await worker.client.send("Runtime.runIfWaitingForDebugger").catch(() => undefined);
    return inExtension((api) => Boolean(api) && !("isOld" in globalThis)).catch(() => false);
  };
  const pagesAt = async (part: string) =>
    (await browser.pages()).filter((page) => page.url().includes(part));
  const attachPopup = async () => {
    const target = await browser.waitForTarget((target) =>
      target.url().startsWith(`${own}popup.html`),
    );
    const popup = await target.asPage();
    watch(popup);
    return new RemoteView(
      (source) => popup.evaluate(source),
      () => popup.close(),
    );
  };

  await awaitWelcome(pagesAt);

  return {
    ...commonDriver({ browser, own, ways, border, downloads, inExtension, pagesAt }),
    name: "chromium",
    closedPage: "chrome://version",
    closeTabs: async () => {
      const [kept, ...others] = await browser.pages();
      await Promise.all(others.map((page) => page.close()));
      await kept?.goto("about:blank");
    },
    async openPopup(over) {
      await over.front();
      const [itself] = (await browser.extensions()).values();
      if (!itself || !(over instanceof PageTab)) throw new Error("no button to click on");
      await itself.triggerAction(over.page);
      return attachPopup();
    },
    openedPopup: attachPopup,
    async chooseMenu(over, selector, kind) {
      await over.front();
      // Without a window there is no menu to be opened, so the choice is told as the browser tells it.
      const about = await over.run(lookUnderMenu, selector);
      await inExtension(tellMenuChoice, kind, about, over.id);
    },
    async pressShortcut(over, letter) {
      await over.front();
      // Keys of the browser itself need a window, so the command is told as the browser tells it.
      await inExtension(tellCommand, `Alt+Shift+${letter}`);
    },
    takeErrors: async () => errors.splice(0),
    async stopBackground() {
      await inExtension(markOld);
      const waker = await browser.newPage();
      await waker.goto(`${own}options.html`);
      const session = await waker.createCDPSession();
      await session.send("ServiceWorker.enable");
      await session.send("ServiceWorker.stopAllWorkers");
      // A page of the extension asks the background something as it opens, and that wakes it.
      await waker.reload();
      await until("the next background", renew);
      await waker.close();
      return true;
    },
    async update({ inPrivate = false } = {}) {
      await inExtension(markOld);
      await browser.installExtension(resolve(extension), { enabledInIncognito: inPrivate });
      await until("the new background", renew);
    },
    async weigh(tab) {
      const session = await (tab as PageTab).page.createCDPSession();
      await session.send("Performance.enable");
      await session.send("HeapProfiler.collectGarbage");
      const { metrics } = await session.send("Performance.getMetrics");
      await session.detach();
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
      await worker.client.send("HeapProfiler.collectGarbage");
      const { usedSize } = await worker.client.send("Runtime.getHeapUsage");
      return {
        "background, heap in bytes": Math.round(usedSize),
        "open page, heap in bytes": metric("JSHeapUsedSize"),
        "open page, listeners": metric("JSEventListeners"),
        "open page, nodes": metric("Nodes"),
        ...(await inExtension(countStored)),
      };
    },
  };
}

/** Leaves something in the background by which it is told from the next; it runs there. */
function markOld(): void {
  Object.assign(globalThis, { isOld: true });
}

const ways: PageWays = {
  async goto(page, url) {
    await page.goto(url, { waitUntil: "load" });
  },
  // A banner that comes anew while it is looked at is the one to look at.
  inBanner: (page, run) => lookAgain(/node with given id/, () => lookInBanner(page, run)),
};

async function lookInBanner<R>(page: Page, run: (root: ShadowRoot) => R): Promise<R | undefined> {
  const session = await page.createCDPSession();
  try {
    const closed = await findBannerRoot(session);
    if (!closed) return undefined;
    // A world of its own, where the page has broken nothing.
    const { frameTree } = await session.send("Page.getFrameTree");
    const { executionContextId } = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: "look",
    });
    const { object } = await session.send("DOM.resolveNode", {
      backendNodeId: closed,
      executionContextId,
    });
    const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
      objectId: object.objectId,
      functionDeclaration: `function () { return (${run})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Only the banner is a popover with a closed root of its own. */
async function findBannerRoot(session: CDPSession): Promise<number | undefined> {
  const { root } = await session.send("DOM.getDocument", { depth: 1 });
  const { nodeIds } = await session.send("DOM.querySelectorAll", {
    nodeId: root.nodeId,
    selector: "[popover]",
  });
  for (const nodeId of nodeIds) {
    // A banner that goes while it is looked for is none.
    const described = await session
      .send("DOM.describeNode", { nodeId, depth: 1, pierce: true })
      .catch((error) => {
        if (/Could not find node/.test(String(error))) return undefined;
        throw error;
      });
    const own = described?.node.shadowRoots?.find(
      ({ shadowRootType }) => shadowRootType === "closed",
    );
    if (own) return own.backendNodeId;
  }
  return undefined;
}
