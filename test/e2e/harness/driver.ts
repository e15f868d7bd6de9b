import type { Browser } from "wxt/browser";
import type { BrowserName } from "../../../scripts/browsers.ts";

/** The extension's API as either browser gives it. */
export type ExtensionApi = typeof Browser;

export interface LaunchOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  /** Language of the browser, `zh-CN` unless told. */
  readonly language?: string;
  readonly headless?: boolean;
  /** What pages are told that the person prefers; light unless told. */
  readonly scheme?: "light" | "dark";
  /** Lets the browser reach other machines, as a person's does; otherwise it is only noted that it tried. */
  readonly online?: boolean;
}

/** A browser with the built extension in it; both browsers answer to the same calls. */
export interface Driver {
  readonly name: BrowserName;
  /** Address of a page that no extension may read. */
  readonly closedPage: string;
  /** Opens a page of the web in a new tab in front, and waits until it has loaded. */
  open(url: string): Promise<Tab>;
  /** Opens a page of the extension, such as `options.html`, in a new tab. */
  openOwn(path: string): Promise<Tab>;
  /** Waits for a tab whose address contains `part`, such as the guide opened by a click. */
  tabAt(part: string): Promise<Tab>;
  /** Closes every tab that was opened here or by the extension. */
  closeTabs(): Promise<void>;
  /** How many tabs the person sees whose address contains `part`. */
  countTabs(part: string): Promise<number>;
  /** The toolbar popup as a click on the button opens it, over the tab in front. */
  openPopup(over: Tab): Promise<View>;
  /** The popup that opened by itself. */
  openedPopup(): Promise<View>;
  /** Chooses an entry of ours in the context menu of an element, over what is selected in it. */
  chooseMenu(over: Tab, selector: string, kind: MenuKind): Promise<void>;
  /** Presses a key of ours over a tab, `Alt+Shift+` and a letter; in Chromium without a window it is told so instead. */
  pressShortcut(over: Tab, letter: string): Promise<void>;
  /** What the toolbar button shows for a tab. */
  badge(tab: Pick<Tab, "id">): Promise<Badge>;
  /** Runs a function of the extension's world, with its `browser` or `chrome` as the first argument. */
  inExtension<A extends unknown[], R>(
    run: (api: ExtensionApi, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** Errors in any page, frame, popup or background so far; the list is emptied. */
  takeErrors(): Promise<string[]>;
  /** Waits for a file that the browser has saved, and reads it; the file is deleted. */
  takeDownload(): Promise<string>;
  /** Stops the background as the browser does when it idles; false where it never does. */
  stopBackground(): Promise<boolean>;
  /** Installs the extension again over the pages that are open, as an update does; lets it into private windows or not. */
  update(options?: { readonly inPrivate?: boolean }): Promise<void>;
  /** What the background and a page that stays open hold, garbage aside: bytes, listeners, stored entries. */
  weigh(tab: Tab): Promise<Readonly<Record<string, number>>>;
  /** Hosts that anything in this browser tried to reach outside this machine. */
  reached(): readonly string[];
  close(): Promise<void>;
  /** Settles when the person has closed the browser. */
  closed(): Promise<void>;
}

/** What an entry of the context menu belongs to. */
type MenuKind = "selection" | "link" | "page";

/** A document that functions can be run in. They travel as text: nothing around them comes along. */
export interface View {
  run<A extends unknown[], R>(
    run: (document: Document, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** Presses the button, link or summary whose accessible name is or contains `name`. */
  press(name: string | RegExp): Promise<void>;
  /** Everything a reader sees, line by line. */
  text(): Promise<string>;
  close(): Promise<void>;
}

export interface Tab extends View {
  /** The browser's own number of this tab. */
  readonly id: number;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  front(): Promise<void>;
  /** Presses a key, for example `Escape` or `Tab`, on whatever has the focus. */
  key(name: string): Promise<void>;
  /** A real click of the mouse in the middle of an element of the page. */
  clickOn(selector: string): Promise<void>;
  /** Types into whatever has the focus. */
  type(text: string): Promise<void>;
  /** Clicks into a field and types. */
  typeInto(selector: string, text: string): Promise<void>;
  /** Clicks into a field and pastes what was copied last. */
  pasteInto(selector: string): Promise<void>;
  /** Runs the source of a library in the page. */
  load(source: string): Promise<void>;
  /** A real click of the mouse at a place in the page, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Draws the mouse, pressed, from one place to another. */
  drag(from: Point, to: Point): Promise<void>;
  /** What the banner shows now; undefined where there is none. */
  banner(): Promise<Banner | undefined>;
  /** Waits until there is a banner that fits. @throws after some seconds, with what was there. */
  waitForBanner(fits?: (banner: Banner) => boolean): Promise<Banner>;
  /** Waits until there is none. @throws after some seconds, with what was there. */
  waitForNoBanner(): Promise<void>;
  /** A real click of the mouse on a button of the banner. */
  clickInBanner(name: string | RegExp): Promise<void>;
  /** Waits until the page has been read and nothing more is to be expected of it. */
  settle(): Promise<void>;
  /** Writes a picture of what the window shows, or of a part of it. */
  screenshot(file: string, part?: Box): Promise<void>;
  resize(width: number, height: number): Promise<void>;
}

export interface Badge {
  readonly text: string;
  /** Red, green, blue, alpha, each 0 to 255. */
  readonly color: readonly number[];
  readonly title: string;
}

/** The banner as a person meets it, read out of its closed shadow root. */
export interface Banner {
  readonly level: "warning" | "caution";
  /** Name of its landmark. */
  readonly label: string;
  /** What a screen reader says at once. */
  readonly alert: string;
  /** What is visible, white space folded. */
  readonly text: string;
  /** The evidence as it is quoted, and the words marked in it. */
  readonly quote: string;
  readonly marks: readonly string[];
  readonly buttons: readonly BannerButton[];
  /** Name of the button that has the focus, or empty. */
  readonly focused: string;
  readonly lang: string;
  readonly box: Box;
  /** Nothing of the page lies over its upper edge. */
  readonly onTop: boolean;
}

interface BannerButton {
  readonly name: string;
  readonly box: Box;
  /** Whether the mouse is over it. */
  readonly hovered: boolean;
}

/** A place in the window's content, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** CSS pixels from the top left corner of the window's content. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
