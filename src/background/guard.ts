import { browser } from "wxt/browser";
import type { Event } from "../history/model.ts";
import { remember } from "../history/store.ts";
import type { PageDescription } from "../messages.ts";
import { MARKS } from "../settings/marks.ts";
import { paintBadge, paintEverywhere } from "./badge.ts";
import { isTrusted, readChoices } from "./choices.ts";
import { describePage, hideBanner, highlightEvidence, rescan, showBanner } from "./content.ts";
import { siteOf } from "./site.ts";
import { isSame, type TabRecord, TabRecords } from "./tab-records.ts";
import { type TabView, viewTab } from "./tab-view.ts";

/** So long is waited for pages to answer before a changed setting is said to be changed. */
const PATIENCE_MS = 1_000;

/** Knows every tab and keeps badge and banner true to it. */
export class Guard {
  readonly records: TabRecords;
  readonly #turns = new Map<number, Promise<void>>();
  /** What this life of the background had each tab show. An earlier life may have been stopped on the way to it. */
  readonly #sent = new Map<number, string>();
  /** The page of each tab that was counted last. */
  readonly #counted = new Map<number, PageDescription>();

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
      if (page && this.#isStill(tabId, record)) this.records.setPage(tabId, page);
    }
    const view = await this.view(tabId);
    await Promise.all([paintBadge(tabId, view.badge), this.#showBanner(tabId, view)]);
  }

  /** Whether the tab shows what it showed then: what a page has told since is newer than an answer on its way. */
  #isStill(tabId: number, { page, left }: TabRecord): boolean {
    const now = this.records.get(tabId);
    return this.records.has(tabId) && now.page === page && now.left === left;
  }

  async #showBanner(tabId: number, { banner }: TabView): Promise<void> {
    const { page, shown, counted } = this.records.get(tabId);
    if (!banner) {
      this.#sent.delete(tabId);
      if (shown) this.records.update(tabId, { shown: undefined });
      await hideBanner(tabId);
      return;
    }
    const what = page && JSON.stringify([page.began, banner]);
    if (!what || this.#sent.get(tabId) === what) return;
    this.#sent.set(tabId, what);
    // What a page says counts once, however often its banner changes or comes back.
    const { level, scheme } = banner;
    const event = `${level} ${scheme}`;
    const isNew = !counted?.includes(event);
    this.records.update(tabId, {
      shown: banner,
      counted: isNew ? [...(counted ?? []), event] : counted,
    });
    if (await showBanner(tabId, banner)) {
      if (isNew) await this.#remember(tabId, { level, scheme });
    } else if (this.#sent.get(tabId) === what) {
      this.#sent.delete(tabId);
      this.records.update(tabId, { shown, counted });
    }
  }

  /** The tab has loaded, or its page has changed its address by script: frames that are there tell their verdict again. */
  async arrive(tabId: number): Promise<void> {
    const before = this.records.get(tabId);
    const isRead = await rescan(tabId);
    const page = isRead ? await describePage(tabId) : undefined;
    // What holds for a page that has no time to say where it is still holds.
    if (isRead && !page) return;
    if (this.#isStill(tabId, before)) {
      this.records.settle(tabId, page);
      await this.refresh(tabId);
    }
    if (page) await this.#countPage(tabId, page);
  }

  /** Counts a page once: the browser may say so late that a page is complete that the next one answers for it. */
  async #countPage(tabId: number, page: PageDescription): Promise<void> {
    const last = this.#counted.get(tabId);
    if (last && isSame(last, page)) return;
    this.#counted.set(tabId, page);
    await this.#remember(tabId, "page");
  }

  /** Without room for it the guard goes on; our pages say so. */
  async #remember(tabId: number, event: Event): Promise<void> {
    if (await this.#mayCount(tabId)) await remember(event).catch(() => undefined);
  }

  /** What happens in a private window is never kept, and of a tab that is gone nobody knows what it was. */
  async #mayCount(tabId: number): Promise<boolean> {
    if (!(await readChoices()).settings.history) return false;
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    return tab !== undefined && !tab.incognito;
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
    this.records.leavePage(tabId);
    await paintBadge(tabId, (await this.view(tabId)).badge);
  }

  /** After the banner was hidden for a picture. */
  showAgain(tabId: number): Promise<void> {
    this.#sent.delete(tabId);
    return this.refresh(tabId);
  }

  closeTab(tabId: number): void {
    this.#sent.delete(tabId);
    this.#counted.delete(tabId);
    this.records.remove(tabId);
  }

  /** Brings every tab up to date, after a setting changed; a page that is stuck in a dialog follows when it is not. */
  async refreshAll(): Promise<void> {
    await paintEverywhere((await readChoices()).paused);
    const all = Promise.all(this.records.ids().map((tabId) => this.refresh(tabId)));
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }
}
