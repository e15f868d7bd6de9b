import { isPaused, type Settings, type TrustedSite } from "../settings/model.ts";
import { pauseStore, settingsStore, trustedStore } from "../settings/stores.ts";
import { paintBadge, paintEverywhere } from "./badge.ts";
import { describePage, hideBanner, showBanner } from "./content.ts";
import { siteOf } from "./site.ts";
import { TabRecords } from "./tab-records.ts";
import { type TabView, viewTab } from "./tab-view.ts";

/** The settings in force, kept at hand because every page asks for them. */
interface Choices {
  readonly settings: Settings;
  readonly trusted: readonly TrustedSite[];
  readonly paused: boolean;
}

/** Knows every tab and keeps badge and banner true to it. */
export class Guard {
  readonly records: TabRecords;
  readonly #turns = new Map<number, Promise<void>>();

  private constructor(records: TabRecords) {
    this.records = records;
  }

  static async start(): Promise<Guard> {
    return new Guard(await TabRecords.load());
  }

  /** What a person sees of a tab now. */
  async view(tabId: number): Promise<TabView> {
    const { settings, trusted, paused } = await readChoices();
    const record = this.records.get(tabId);
    const site = record.page && siteOf(record.page.url);
    return viewTab(record, {
      settings,
      paused,
      trusted: trusted.some((known) => known.site === site),
    });
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
      if (shown) this.records.update(tabId, { shown: undefined });
      await hideBanner(tabId);
    } else if (page && JSON.stringify(banner) !== JSON.stringify(shown)) {
      this.records.update(tabId, { shown: banner });
      if (!(await showBanner(tabId, banner))) this.records.update(tabId, { shown });
    }
  }

  /** The tab leaves its page; the frames that stay say so themselves once it has loaded. */
  async leavePage(tabId: number): Promise<void> {
    if (!this.records.has(tabId)) return;
    this.records.startPage(tabId);
    await paintBadge(tabId, (await this.view(tabId)).badge);
  }

  /** Brings every tab up to date, after a setting changed. */
  async refreshAll(): Promise<void> {
    await paintEverywhere((await readChoices()).paused);
    await Promise.all(this.records.ids().map((tabId) => this.refresh(tabId)));
  }
}

async function readChoices(): Promise<Choices> {
  const [settings, trusted, until] = await Promise.all([
    settingsStore.get(),
    trustedStore.get(),
    pauseStore.get(),
  ]);
  return { settings, trusted, paused: isPaused(until, Date.now()) };
}
