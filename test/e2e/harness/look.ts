import type { Badge, Banner, ExtensionApi } from "./driver.ts";

/**
 * Reads the banner out of its shadow root. It runs in the page, so it stands on its own.
 * The root is handed in by the browser's remote end: the page has no way to it.
 */
export function lookAtBanner(root: ShadowRoot): Banner | undefined {
  const host = root.host as HTMLElement;
  const fold = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
  const boxOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const nameOf = (element: Element | null): string => {
    if (!element) return "";
    const label = element.getAttribute("aria-label");
    const by = element.getAttribute("aria-labelledby");
    return fold(label ?? (by && root.getElementById(by)?.textContent) ?? element.textContent);
  };
  // What stands in the top layer is not dimmed by what stands around it.
  const shown = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true });
  const section = root.querySelector("section");
  if (!section || !shown(section)) return undefined;
  const box = boxOf(section);
  const level = section.dataset.level === "warning" ? "warning" : "caution";
  return {
    level,
    label: nameOf(section.hasAttribute("aria-label") ? section : null),
    alert: [...root.querySelectorAll<HTMLElement>("[role=alert]")]
      .map((alert) => fold(alert.innerText))
      .join(" "),
    text: fold(section.innerText),
    quote: fold(root.querySelector("blockquote")?.innerText),
    marks: [...root.querySelectorAll("mark")].map((mark) => fold(mark.textContent)),
    buttons: [...root.querySelectorAll("button, a[href], [role=button]")]
      .filter(shown)
      .map((button) => ({
        name: nameOf(button),
        box: boxOf(button),
        hovered: button.matches(":hover"),
      })),
    focused: root.activeElement ? nameOf(root.activeElement) : "",
    lang: section.lang,
    box,
    onTop: document.elementFromPoint(box.x + box.width / 2, Math.max(box.y, 0) + 4) === host,
  };
}

/**
 * Presses the first control of that name in a document of the extension, as a keyboard would.
 * Gives an empty text, or the names of the controls that are there when none fits.
 */
export function pressControl(document: Document, name: string, isPattern: boolean): string {
  const nameOf = (element: Element) =>
    (element.getAttribute("aria-label") ?? element.textContent ?? "").replace(/\s+/g, " ").trim();
  const controls = [
    ...document.querySelectorAll<HTMLElement>("button, a[href], summary, label, [role=button]"),
  ].filter((element) => element.checkVisibility());
  const fits = (element: Element) =>
    isPattern ? new RegExp(name).test(nameOf(element)) : nameOf(element) === name;
  const found = controls.find(fits);
  found?.click();
  return found ? "" : `there: ${controls.map(nameOf).join(" · ")}`;
}

/** Reads what the toolbar button shows for a tab; it runs in the extension's world. */
export async function readBadge(api: ExtensionApi, tabId: number): Promise<Badge> {
  const button = api.action ?? api.browserAction;
  return {
    text: await button.getBadgeText({ tabId }),
    color: await button.getBadgeBackgroundColor({ tabId }),
    title: await button.getTitle({ tabId }),
  };
}

/** Number of the tab in front; it runs in the extension's world. */
export async function frontTab(api: ExtensionApi): Promise<number> {
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? -1;
}

/** The addresses of all tabs, as the browser tells the extension; it runs in the extension's world. */
export async function listTabs(api: ExtensionApi): Promise<string> {
  return (await api.tabs.query({})).map(({ url, status }) => `${url} (${status})`).join(", ");
}

/** What the browser says of the place where a context menu was opened. */
export interface UnderMenu {
  readonly pageUrl: string;
  readonly selectionText: string;
  readonly linkUrl?: string;
}

/** Reads what lies under a context menu on an element; it runs in the page. */
export function lookUnderMenu(document: Document, selector: string): UnderMenu {
  const link = document.querySelector(selector)?.closest("a");
  return {
    pageUrl: document.URL,
    selectionText: String(document.getSelection() ?? ""),
    ...(link && { linkUrl: link.href }),
  };
}

/** Tells the extension that an entry of the context menu was chosen; it runs in Chromium's extension world. */
export async function tellMenuChoice(
  api: ExtensionApi,
  menuItemId: string,
  about: UnderMenu,
  tabId: number,
): Promise<void> {
  // Fails where there is no such entry.
  await api.contextMenus.update(menuItemId, { visible: true });
  const clicked = api.contextMenus.onClicked as unknown as {
    dispatch(clicked: object, tab: object): void;
  };
  clicked.dispatch({ menuItemId, frameId: 0, ...about }, await api.tabs.get(tabId));
}

/** Tells the extension that a key of its commands was pressed; it runs in Chromium's extension world. */
export async function tellCommand(api: ExtensionApi, key: string): Promise<void> {
  const commands = await api.commands.getAll();
  const name = commands.find(({ shortcut }) => shortcut === key)?.name;
  if (!name) throw new Error(`no ${key} among ${commands.map(({ shortcut }) => shortcut)}`);
  const pressed = api.commands.onCommand as unknown as { dispatch(name: string): void };
  pressed.dispatch(name);
}

/** How many entries each store holds; it runs in the extension's world. */
export async function countStored(api: ExtensionApi): Promise<Record<string, number>> {
  const session = await api.storage.session.get();
  return {
    "entries in local storage": Object.keys(await api.storage.local.get()).length,
    "entries in session storage": Object.keys(session).length,
    "bytes in session storage": JSON.stringify(session).length,
  };
}
