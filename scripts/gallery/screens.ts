import type { Settings } from "../../src/settings/model.ts";
import type { Driver, Tab } from "../../test/e2e/harness/driver.ts";
import { drawn, shown } from "./ready.ts";
import type { Moment, State } from "./store.ts";

/** One screen in one state. */
export interface Screen {
  readonly name: string;
  /** Widths of the window, in CSS pixels. */
  readonly widths: readonly number[];
  readonly state: State;
  readonly settings?: Partial<Settings>;
  readonly moment?: Moment;
  /** The whole length of the page, not only what the window shows. */
  readonly whole?: boolean;
  open(driver: Driver, origin: string): Promise<Tab>;
  /** Brings it into its state, once the window has its width. */
  ready?(tab: Tab): Promise<unknown>;
}

const PHONE = 320;
const POPUP = 360;
const DESK = 1280;

const own =
  (path: string): Screen["open"] =>
  (driver) =>
    driver.openOwn(path);

const web =
  (file: string): Screen["open"] =>
  (driver, origin) =>
    driver.open(`${origin}/${file}`);

/** The popup as a page of its own, over a page that stays open behind it. */
const popup =
  (file: string): Screen["open"] =>
  async (driver, origin) => {
    const page = await driver.open(`${origin}/${file}`);
    await page.settle();
    return driver.openOwn(`popup.html?tab=${page.id}`);
  };

const inPopup = drawn(".foot");
/** Presses the control at a place, whatever it is called. */
const pressed = (selector: string, then: string) => async (tab: Tab) => {
  await drawn(selector)(tab);
  await tab.clickOn(selector);
  await drawn(then)(tab);
};

/** One report, the one with a picture, and what a link in it leads to. */
const report =
  (...places: readonly string[]) =>
  async (tab: Tab) => {
    await pressed(".rows a", "textarea")(tab);
    await drawn(".shot")(tab);
    for (const place of places) await pressed(`a[href$="/${place}"]`, `.${place}`)(tab);
  };

/** Every screen that a person can meet. */
export const SCREENS: readonly Screen[] = [
  {
    name: "banner-warning",
    open: web("offer-cash-out.html"),
    ready: shown,
    widths: [PHONE, DESK],
    state: "empty",
  },
  {
    name: "banner-caution",
    open: web("seeds/002.html"),
    ready: shown,
    widths: [PHONE, DESK],
    state: "empty",
  },
  {
    name: "banner-small",
    open: web("offer-unfreeze.html"),
    ready: shown,
    widths: [PHONE, DESK],
    state: "empty",
    settings: { bannerSize: "small", markColor: "green" },
  },
  {
    name: "banner-large",
    open: web("offer-unfreeze.html"),
    ready: shown,
    widths: [PHONE, DESK],
    state: "empty",
    settings: { bannerSize: "large", markColor: "blue" },
  },
  {
    name: "popup-warning",
    open: popup("offer-cash-out.html"),
    ready: inPopup,
    widths: [PHONE, POPUP],
    state: "empty",
    whole: true,
  },
  {
    name: "popup-caution",
    open: popup("seeds/002.html"),
    ready: inPopup,
    widths: [POPUP],
    state: "empty",
    whole: true,
  },
  {
    name: "popup-none",
    open: popup("recipe.html"),
    ready: inPopup,
    widths: [PHONE, POPUP],
    state: "empty",
    whole: true,
  },
  {
    name: "popup-news",
    open: popup("recipe.html"),
    ready: drawn(".news"),
    widths: [PHONE],
    state: "empty",
    moment: { news: true },
    whole: true,
  },
  {
    name: "popup-begun",
    open: popup("offer-cash-out.html"),
    ready: drawn(".notice .row"),
    widths: [PHONE, POPUP],
    state: "empty",
    moment: { begun: true },
    whole: true,
  },
  {
    name: "popup-paused",
    open: popup("offer-cash-out.html"),
    ready: inPopup,
    widths: [POPUP],
    state: "empty",
    moment: { paused: "switched-on" },
    whole: true,
  },
  {
    name: "popup-closed",
    open: (driver) => driver.openOwn("popup.html?tab=999999"),
    ready: inPopup,
    widths: [POPUP],
    state: "empty",
    whole: true,
  },
  {
    name: "popup-check",
    open: popup("recipe.html"),
    ready: pressed(".foot .between button", "textarea"),
    widths: [POPUP],
    state: "empty",
    whole: true,
  },
  {
    name: "popup-report",
    open: popup("offer-cash-out.html"),
    ready: pressed(".row button.quiet", "textarea"),
    widths: [POPUP],
    state: "empty",
    whole: true,
  },
  {
    name: "options-empty",
    open: own("options.html"),
    ready: drawn("#history p"),
    widths: [PHONE],
    state: "empty",
    whole: true,
  },
  {
    name: "options-used",
    open: own("options.html"),
    ready: drawn("#history svg"),
    widths: [PHONE, DESK],
    state: "used",
    whole: true,
  },
  {
    name: "welcome",
    open: own("welcome.html"),
    ready: drawn("select"),
    widths: [PHONE, DESK],
    state: "empty",
    whole: true,
  },
  {
    name: "guide",
    open: own("guide.html"),
    ready: drawn("h1"),
    widths: [PHONE, DESK],
    state: "empty",
    whole: true,
  },
  {
    name: "guide-paid",
    open: own("guide.html#/paid"),
    ready: drawn("h1"),
    widths: [PHONE, DESK],
    state: "empty",
    whole: true,
  },
  {
    name: "guide-scheme",
    open: own("guide.html#/scheme/cash-out"),
    ready: drawn("h1"),
    widths: [PHONE],
    state: "empty",
    whole: true,
  },
  {
    name: "guide-letter",
    open: own("guide.html#/letter/appeal"),
    ready: drawn(".letter"),
    widths: [PHONE, DESK],
    state: "empty",
    whole: true,
  },
  {
    name: "guide-check",
    open: own("guide.html#/check"),
    ready: drawn("textarea"),
    widths: [PHONE],
    state: "empty",
    whole: true,
  },
  {
    name: "guide-check-result",
    open: own("guide.html#/check"),
    ready: async (tab) => {
      await drawn("textarea")(tab);
      await tab.typeInto("textarea", "花呗套现，4个点，秒到账，有额度加微信 abc123");
      await pressed("button.primary", ".notice")(tab);
    },
    widths: [PHONE, DESK],
    state: "empty",
    whole: true,
  },
  {
    name: "popup-missed",
    open: popup("recipe.html"),
    ready: pressed("main > button.text", "textarea"),
    widths: [PHONE],
    state: "empty",
    whole: true,
  },
  {
    name: "reports-empty",
    open: own("reports.html"),
    ready: drawn("h1"),
    widths: [PHONE],
    state: "empty",
    whole: true,
  },
  {
    name: "reports-list",
    open: own("reports.html"),
    ready: drawn(".rows"),
    widths: [PHONE, DESK],
    state: "used",
    whole: true,
  },
  {
    name: "reports-one",
    open: own("reports.html"),
    ready: report(),
    widths: [PHONE, DESK],
    state: "used",
    whole: true,
  },
  {
    name: "reports-picture",
    open: own("reports.html"),
    ready: report("picture"),
    widths: [PHONE, DESK],
    state: "used",
    whole: true,
  },
  {
    name: "reports-sheet",
    open: own("reports.html"),
    ready: report("sheet"),
    widths: [PHONE, DESK],
    state: "used",
    whole: true,
  },
];
