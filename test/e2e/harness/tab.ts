import { isDeepStrictEqual } from "node:util";
import type { KeyInput, Page } from "puppeteer-core";
import type { Banner, Box, Point, Tab, View } from "./driver.ts";
import { lookAtBanner, pressControl } from "./look.ts";
import { until } from "./wait.ts";

/** What the two browsers do differently about a page. */
export interface PageWays {
  /** Hands the banner's closed shadow root to a function in the page; undefined where there is none. */
  inBanner<R>(page: Page, run: (root: ShadowRoot) => R): Promise<R | undefined>;
  goto(page: Page, url: string): Promise<void>;
}

/** A document that is reached by running source text in it. */
export class RemoteView implements View {
  private readonly evaluate: (source: string) => Promise<unknown>;
  private readonly end: () => Promise<void>;

  constructor(evaluate: (source: string) => Promise<unknown>, end: () => Promise<void>) {
    this.evaluate = evaluate;
    this.end = end;
  }

  async run<A extends unknown[], R>(
    run: (document: Document, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const list = args.map((argument) => JSON.stringify(argument) ?? "undefined").join(",");
    return (await this.evaluate(`(${run})(document, ${list})`)) as R;
  }

  text(): Promise<string> {
    return this.run((document) => document.body.innerText);
  }

  async press(name: string | RegExp): Promise<void> {
    const isPattern = typeof name !== "string";
    const text = isPattern ? name.source : name;
    await until(
      `a control named ${name}`,
      () => this.run(pressControl, text, isPattern),
      (others) => others === "",
    );
  }

  close(): Promise<void> {
    return this.end();
  }
}

/** A tab of either browser. */
export class PageTab extends RemoteView implements Tab {
  readonly page: Page;
  readonly id: number;
  private readonly ways: PageWays;

  constructor(page: Page, id: number, ways: PageWays) {
    super(
      (source) => page.evaluate(source),
      () => page.close(),
    );
    this.page = page;
    this.id = id;
    this.ways = ways;
  }

  goto(url: string): Promise<void> {
    return this.ways.goto(this.page, url);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  front(): Promise<void> {
    return this.page.bringToFront();
  }

  key(name: string): Promise<void> {
    return this.page.keyboard.press(name as KeyInput);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  async clickOn(selector: string): Promise<void> {
    await this.clickWithin(await stillBox(selector, () => this.run(boxOf, selector)));
  }

  async typeInto(selector: string, text: string): Promise<void> {
    await this.clickOn(selector);
    await this.page.keyboard.type(text);
  }

  async pasteInto(selector: string): Promise<void> {
    await this.clickOn(selector);
    await this.page.keyboard.down("Control");
    await this.page.keyboard.press("v");
    await this.page.keyboard.up("Control");
  }

  async load(source: string): Promise<void> {
    await this.page.evaluate(`${source};0`);
  }

  clickAt(x: number, y: number): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  private clickWithin({ x, y, width, height }: Box): Promise<void> {
    return this.clickAt(x + width / 2, y + height / 2);
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  banner(): Promise<Banner | undefined> {
    return this.ways.inBanner(this.page, lookAtBanner);
  }

  async waitForBanner(fits: (banner: Banner) => boolean = () => true): Promise<Banner> {
    const seen = await until(
      "a banner that fits",
      () => this.banner(),
      (banner) => banner !== undefined && fits(banner),
    );
    return seen as Banner;
  }

  async waitForNoBanner(): Promise<void> {
    await until(
      "the banner to be gone",
      () => this.banner(),
      (banner) => banner === undefined,
    );
  }

  async clickInBanner(name: string | RegExp): Promise<void> {
    const fits = (button: { name: string }) =>
      typeof name === "string" ? button.name === name : name.test(button.name);
    const button = async () => (await this.banner())?.buttons.find(fits);
    const box = await stillBox(`the banner's ${name}`, async () => (await button())?.box);
    // A busy browser may not yet send the mouse where the banner is seen already.
    await until(`the mouse over the banner's ${name}`, async () => {
      await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      return (await button())?.hovered;
    });
    await this.clickWithin(box);
  }

  async settle(): Promise<void> {
    // The guard reads when the page is idle: two idle turns, and a margin well above its milliseconds.
    await this.page.evaluate(async () => {
      const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
      await idle();
      await idle();
      await new Promise((resolve) => setTimeout(resolve, 500));
    });
  }

  async screenshot(file: string, part?: Box): Promise<void> {
    await this.page.screenshot({ path: file as `${string}.png`, ...(part && { clip: part }) });
  }

  resize(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }
}

/** Where something stands once it has come to rest: nobody presses what moves. */
async function stillBox(what: string, look: () => Promise<Box | undefined>): Promise<Box> {
  let before: Box | undefined;
  const box = await until(`${what} to stand still`, async () => {
    const now = await look();
    const isStill = now && isDeepStrictEqual(now, before);
    before = now;
    return isStill ? now : undefined;
  });
  return box as Box;
}

function boxOf(document: Document, selector: string): Box | undefined {
  const element = document.querySelector(selector);
  element?.scrollIntoView({ block: "center" });
  const { x, y, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
  return width > 0 ? { x, y, width, height } : undefined;
}
