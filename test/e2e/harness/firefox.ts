import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { requireBrowser } from "../../../scripts/browsers.ts";
import { guardBorder } from "./border.ts";
import { awaitWelcome, commonDriver, watchPages } from "./common.ts";
import { makeDownloads } from "./downloads.ts";
import type { Driver, ExtensionApi, LaunchOptions } from "./driver.ts";
import { countStored } from "./look.ts";
import { makeHome } from "./policy.ts";
import { PageTab, type PageWays, RemoteView } from "./tab.ts";
import { until } from "./wait.ts";

const UUID = "5ca3f00d-0000-4000-8000-000000000001";

export interface FirefoxOptions extends LaunchOptions {
  /** A page that is open before the extension is installed. */
  readonly openBefore?: string;
  /** What an organisation lays down for the extension. */
  readonly policy?: Readonly<Record<string, unknown>>;
}

/** Starts Firefox with the extension in it. @throws when the browser or the built extension is missing. */
export async function launchFirefox({
  extension,
  language = "zh-CN",
  headless = true,
  online = false,
  scheme = "light",
  openBefore,
  policy,
}: FirefoxOptions): Promise<Driver> {
  const border = await guardBorder();
  const downloads = await makeDownloads();
  const folder = resolve(extension);
  const id = await readId(folder);
  const home = policy && (await makeHome(id, policy));
  const browser = await puppeteer.launch({
    browser: "firefox",
    ...(home && { env: { ...process.env, HOME: home } }),
    executablePath: requireBrowser("firefox"),
    headless,
    defaultViewport: headless ? { width: 1024, height: 768 } : null,
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "intl.locale.requested": language,
      "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
      "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
      "extensions.openPopupWithoutUserGesture.enabled": true,
      "browser.download.folderList": 2,
      "browser.download.dir": downloads.folder,
      "browser.download.alwaysOpenPanel": false,
      "network.proxy.type": online ? 0 : 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": border.port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": border.port,
    },
  });
  const errors: string[] = [];
  watchPages(browser, errors);
  if (openBefore) await ways.goto(await browser.newPage(), openBefore);
  await browser.installExtension(folder);

  const own = `moz-extension://${UUID}/`;
  const openDesk = async () => {
    const page = await browser.newPage();
    await ways.goto(page, `${own}icons/16.png`);
    return page;
  };
  let desk = await openDesk();
  const inExtension = async <A extends unknown[], R>(
    run: (api: ExtensionApi, ...args: A) => R | Promise<R>,
    ...args: A
  ) => (await desk.evaluate(`(${run})(browser, ...${JSON.stringify(args)})`)) as R;
  await inExtension(raiseLoggedErrors);
  const pagesAt = async (part: string) => {
    const pages = await browser.pages();
    // Firefox tells puppeteer nothing of the addresses of extension pages.
    const urls = await Promise.all(
      pages.map((page) => page.evaluate(() => location.href).catch(() => "")),
    );
    return pages.filter((page, index) => page !== desk && urls[index]?.includes(part));
  };

  const isPopupOpen = () => inExtension(countPopups).then((count) => count > 0);
  const attachPopup = async () => {
    const inPopup = (source: string) =>
      desk.evaluate(`(() => {
        const [popup] = browser.extension.getViews({ type: "popup" });
        if (!popup?.document.body) throw new Error("the popup is closed");
        const document = popup.document;
        return ${source};
      })()`);
    await until("the popup", () =>
      inPopup("document.readyState === 'complete'").catch(() => false),
    );
    return new RemoteView(inPopup, async () => {
      await inPopup("popup.close()").catch(() => undefined);
    });
  };
  if (policy?.showWelcome !== false) await awaitWelcome(pagesAt);
  const parts = { browser, own, ways, border, downloads, inExtension, pagesAt };
  const common = commonDriver(parts);

  return {
    ...common,
    name: "firefox",
    closedPage: "about:license",
    closeTabs: async () => {
      await inExtension(closePopups);
      const pages = await browser.pages();
      await Promise.all(pages.filter((page) => page !== desk).map((page) => page.close()));
    },
    async openPopup(over) {
      await over.front();
      // Nothing happens as long as another popup is on its way out.
      await until("the button to open its popup", async () => {
        await inBrowser(browser, pressButton, id);
        // A second press too early would close it again.
        return until("the popup", isPopupOpen, Boolean, 2000).catch(() => false);
      });
      return attachPopup();
    },
    openedPopup: attachPopup,
    async chooseMenu(over, selector, kind) {
      if (!(over instanceof PageTab)) throw new Error("no page to click on");
      await over.front();
      const element = await over.page.$(selector);
      await element?.click({ button: "right" });
      const title = await inExtension(
        (api, name) => api.i18n.getMessage(name as never),
        `menus_${kind}`,
      );
      await until(
        `the entry ${title}`,
        () => inBrowser(browser, chooseEntry, title),
        (there) => there === "",
      );
    },
    async pressShortcut(over, letter) {
      await over.front();
      await inBrowser(browser, pressKeys, letter);
    },
    takeErrors: async () => [...errors.splice(0), ...(await takeOwnErrors(browser))],
    // In Firefox the background is a page that stays.
    stopBackground: async () => false,
    async update({ inPrivate = false } = {}) {
      const old = desk;
      await install(browser, folder, inPrivate);
      desk = await openDesk();
      await old.close().catch(() => undefined);
      await inExtension(raiseLoggedErrors);
    },
    weigh: async () => ({
      "process of extensions, bytes": await inBrowser(browser, readMemory),
      ...(await inExtension(countStored)),
    }),
    async close() {
      await common.close();
      if (home) await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The parts of puppeteer's own WebDriver BiDi objects that reach what its public calls do not. */
interface Bidi {
  readonly _id: string;
  send(method: string, params: object): Promise<{ result: BidiAnswer }>;
}

interface BidiAnswer {
  readonly contexts?: readonly { readonly context: string }[];
  readonly nodes?: readonly BidiNode[];
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

interface BidiNode {
  readonly sharedId: string;
  readonly value: {
    readonly shadowRoot?: BidiNode & { readonly value: { readonly mode: string } };
  };
}

function countPopups(api: ExtensionApi): number {
  return api.extension.getViews({ type: "popup" }).length;
}

function closePopups(api: ExtensionApi): void {
  for (const popup of api.extension.getViews({ type: "popup" }))
    (popup as unknown as Window).close();
}

const ways: PageWays = {
  async goto(page, url) {
    // Firefox never reports that a page of an extension or of its own has loaded.
    const quiet = !url.startsWith("http");
    await page.goto(url, { waitUntil: quiet ? [] : "load" });
    if (!quiet) return;
    await until(`${url} to load`, () =>
      page
        .evaluate(() => document.readyState === "complete" && location.href !== "about:blank")
        .catch(() => false),
    );
    // The page has moved to another process; the keyboard follows only when asked.
    await page.bringToFront();
  },
  async inBanner(page, run) {
    const { connection } = page.browser() as unknown as { connection: Bidi };
    const context = (page.mainFrame() as unknown as Bidi)._id;
    const { result: found } = await connection.send("browsingContext.locateNodes", {
      context,
      locator: { type: "css", value: "[popover]" },
      serializationOptions: { maxDomDepth: 1, includeShadowTree: "all" },
    });
    const root = found.nodes
      ?.map(({ value }) => value.shadowRoot)
      .find((shadow) => shadow?.value.mode === "closed");
    if (!root) return undefined;
    const { result: answer } = await connection.send("script.callFunction", {
      // A world of its own, where the page has broken nothing.
      target: { context, sandbox: "look" },
      functionDeclaration: `(root) => JSON.stringify((${run})(root))`,
      arguments: [{ sharedId: root.sharedId }],
      awaitPromise: false,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value);
  },
};

/** Installs an extension; puppeteer's own call lets none into private windows. */
async function install(browser: Browser, path: string, inPrivate: boolean): Promise<void> {
  const { connection } = browser as unknown as { connection: Bidi };
  await connection.send("webExtension.install", {
    extensionData: { type: "path", path },
    "moz:allowPrivateBrowsing": inPrivate,
  });
}

/** Runs a function in the browser's own window; what it gives travels as text. */
async function inBrowser<A extends unknown[], R>(
  browser: Browser,
  run: (...args: A) => R,
  ...args: A
): Promise<Awaited<R>> {
  const { connection } = browser as unknown as { connection: Bidi };
  const { result: tree } = await connection.send("browsingContext.getTree", {
    "moz:scope": "chrome",
    maxDepth: 0,
  });
  const list = args.map((argument) => JSON.stringify(argument)).join(",");
  const { result: answer } = await connection.send("script.evaluate", {
    target: { context: tree.contexts?.[0]?.context },
    expression: `Promise.resolve((${run})(${list})).then((value) => JSON.stringify(value))`,
    awaitPromise: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
  return JSON.parse(answer.result?.value ?? "null");
}

/** Firefox shows the background and the popup to its own console only, so that one is asked. */
async function takeOwnErrors(browser: Browser): Promise<string[]> {
  return inBrowser(browser, readConsole, `moz-extension://${UUID}/`);
}

/** Bytes that the process of extensions holds. It runs in the browser's own window. */
async function readMemory(): Promise<number> {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's inner objects have no types
  const { ChromeUtils } = globalThis as any;
  const { children } = await ChromeUtils.requestProcInfo();
  return children.find(({ type }: { type: string }) => type === "extension")?.memory ?? 0;
}

/** Does what a click on the toolbar button of an extension does. It runs in the browser's own window. */
async function pressButton(id: string): Promise<void> {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's inner objects have no types
  const { ChromeUtils, WebExtensionPolicy } = globalThis as any;
  const { ExtensionParent } = ChromeUtils.importESModule(
    "resource://gre/modules/ExtensionParent.sys.mjs",
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/**
 * Presses an entry of the open context menu; it runs in the browser's own window.
 * Gives an empty text, or what is there while the entry is not.
 */
function chooseEntry(title: string): string {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's inner objects have no types
  const menu = document.getElementById("contentAreaContextMenu") as any;
  const entries: Element[] = [...menu.querySelectorAll("menuitem:not([hidden])")];
  const labels = entries.map((entry) => entry.getAttribute("label"));
  const entry = entries[labels.indexOf(title)];
  if (menu.state !== "open" || !entry) return `${menu.state}: ${labels.join(" · ")}`;
  menu.activateItem(entry);
  return "";
}

/** Presses Alt, Shift and a letter as a keyboard does; it runs in the browser's own window. */
function pressKeys(letter: string): void {
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's inner objects have no types
  const { Cc, Ci } = globalThis as any;
  const keyboard = Cc["@mozilla.org/text-input-processor;1"].createInstance(
    Ci.nsITextInputProcessor,
  );
  keyboard.beginInputTransactionForTests(window);
  const keys = [
    { key: "Alt", code: "AltLeft", keyCode: 18 },
    { key: "Shift", code: "ShiftLeft", keyCode: 16 },
    { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) },
  ].map((key) => new KeyboardEvent("", key));
  for (const key of keys) keyboard.keydown(key);
  for (const key of keys.reverse()) keyboard.keyup(key);
}

/** Errors in files of the extension since the last call; it runs in the browser's own window. */
function readConsole(own: string): string[] {
  interface ScriptError {
    readonly sourceName: string;
    readonly errorMessage: string;
    readonly flags: number;
  }
  // biome-ignore lint/suspicious/noExplicitAny: Firefox's inner objects have no types
  const { Services, Ci } = globalThis as any;
  const errors = Services.console
    .getMessageArray()
    // Only after this question do the messages show what they are.
    .filter((message: object) => message instanceof Ci.nsIScriptError)
    .filter(
      ({ sourceName, flags }: ScriptError) =>
        sourceName.startsWith(own) && !(flags & Ci.nsIScriptError.warningFlag),
    )
    // Firefox's own words when a person closes a popup, or leaves a page, that still waits for an answer.
    .filter(
      ({ errorMessage }: ScriptError) =>
        !/after context unloaded|while context is inactive/.test(errorMessage),
    )
    .map(({ sourceName, errorMessage }: ScriptError) => `${sourceName}: ${errorMessage}`);
  Services.console.reset();
  return errors;
}

/** Makes what the background logs as an error an error of its script, which the console then keeps. */
function raiseLoggedErrors(api: ExtensionApi): void {
  const background = api.extension.getBackgroundPage() as (Window & typeof globalThis) | null;
  if (!background) throw new Error("the background has no page");
  background.console.error = (...parts: unknown[]) => {
    background.reportError(new Error(parts.join(" ")));
  };
}

async function readId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  return manifest.browser_specific_settings.gecko.id;
}
