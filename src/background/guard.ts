import { browser } from "wxt/browser";
import type { BannerData } from "../banner/model.ts";
import type { Event } from "../history/model.ts";
import { remember } from "../history/store.ts";
import { MARKS } from "../settings/marks.ts";
import { paintBadge, paintEverywhere } from "./badge.ts";
import { isTrusted, readChoices } from "./choices.ts";
import { describePage, hideBanner, highlightEvidence, showBanner } from "./content.ts";
import { siteOf } from "./site.ts";
import { TabRecords } from "./tab-records.ts";
import { type TabView, viewTab } from "./tab-view.ts";

/** So long is waited for pages to answer before a changed setting is said to be changed. */
const PATIENCE_MS = 1_000;

/** Knows every tab and keeps badge and banner true to it. */
export class Guard {
  readonly records: TabRecords;
  readonly #turns = new Map<number, Promise<void>>();
  /** What this life of the background had each tab show. An earlier life may have been stopped on the way to it. */
  readonly #sent = new Map<number, BannerData>();

  private constructor(records: TabRecords) {
    this.records = records;
  }

  static async start(): Promise<Guard> {
    return new Guard(await TabRecords.load());
  }

  /** What a person sees of a tab now. */
  async view(tabId: number): Promise<TabView> {
    const choices = await readChoices();
    const record = this.records.get(tabId);
    const trusted = isTrusted(choices, record.page && siteOf(record.page.url));
    return viewTab(record, { settings: choices.settings, paused: choices.paused, trusted });
  }

  /** Brings badge and banner of a tab up to date; one call after the other, so that the last one holds. */
  refresh(tabId: number): Promise<void> {
    const before = this.#turns.get(tabId) ?? Promise.resolve();
    const turn = before.then(
      () => this.#refresh(tabId),
      () => this.#refresh(tabId),
    );
    this.#turns.set(tabId, turn);
    const forget = () => {
      if (this.#turns.get(tabId) === turn) this.#turns.delete(tabId);
    };
    turn.then(forget, forget);
    return turn;
  }

  async #refresh(tabId: number): Promise<void> {
    const record = this.records.get(tabId);
    // Whether a page is trusted or dismissed cannot be said before it is known which page it is.
    if (!record.page && Object.keys(record.frames).length > 0) {
      const page = await describePage(tabId);
      if (page) this.records.update(tabId, { page });
    }
    const view = await this.view(tabId);
    await Promise.all([paintBadge(tabId, view.badge), this.#showBanner(tabId, view)]);
  }

  async #showBanner(tabId: number, { banner }: TabView): Promise<void> {
    const { page, shown } = this.records.get(tabId);
    if (!banner) {
      this.#sent.delete(tabId);
      if (shown) this.records.update(tabId, { shown: undefined });
      await hideBanner(tabId);
    } else if (page && JSON.stringify(banner) !== JSON.stringify(this.#sent.get(tabId))) {
      this.#sent.set(tabId, banner);
      this.records.update(tabId, { shown: banner });
      if (await showBanner(tabId, banner)) await this.#count(tabId, banner);
      else if (this.#sent.get(tabId) === banner) {
        this.#sent.delete(tabId);
        this.records.update(tabId, { shown });
      }
    }
  }

  /** What a page says counts once, however often its banner changes or comes back. */
  async #count(tabId: number, { level, scheme }: BannerData): Promise<void> {
    const { counted = [] } = this.records.get(tabId);
    const what = `${level} ${scheme}`;
    if (counted.includes(what)) return;
    this.records.update(tabId, { counted: [...counted, what] });
    await this.#remember(tabId, { level, scheme });
  }

  /** A page that we read has loaded in a tab. */
  async countPage(tabId: number): Promise<void> {
    await this.#remember(tabId, "page");
  }

  /** Without room for it the guard goes on; our pages say so. */
  async #remember(tabId: number, event: Event): Promise<void> {
    if (await this.#mayCount(tabId)) await remember(event).catch(() => undefined);
  }

  /** What happens in a private window is never kept. */
  async #mayCount(tabId: number): Promise<boolean> {
    if (!(await readChoices()).settings.history) return false;
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return !tab?.incognito;
  }

  /** Brings evidence into view; false when it is gone. */
  async highlight(tabId: number, frameId: number, finding: number): Promise<boolean> {
    const { settings } = await readChoices();
    return highlightEvidence(tabId, frameId, { finding, mark: MARKS[settings.markColor] });
  }

  /** The tab leaves its page; the frames that stay say so themselves once it has loaded. */
  async leavePage(tabId: number): Promise<void> {
    this.#sent.delete(tabId);
    if (!this.records.has(tabId)) return;
    this.records.startPage(tabId);
    await paintBadge(tabId, (await this.view(tabId)).badge);
  }

  /** After the banner was hidden for a picture. */
  showAgain(tabId: number): Promise<void> {
    this.#sent.delete(tabId);
    return this.refresh(tabId);
  }

  closeTab(tabId: number): void {
    this.#sent.delete(tabId);
    this.records.remove(tabId);
  }

  /** Brings every tab up to date, after a setting changed; a page that is stuck in a dialog follows when it is not. */
  async refreshAll(): Promise<void> {
    await paintEverywhere((await readChoices()).paused);
    const all = Promise.all(this.records.ids().map((tabId) => this.refresh(tabId)));
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }
}
