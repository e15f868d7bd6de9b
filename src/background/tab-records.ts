import { browser } from "wxt/browser";
import type { BannerData } from "../banner/model.ts";
import { type Level, RANK, type Verdict } from "../detect/verdict.ts";
import type { PageDescription } from "../messages.ts";
import { pageKey } from "../page/address.ts";
import { tabRecordSchema } from "./tab-record-schema.ts";

/** What is known of the page in a tab. */
interface PageRecord {
  /** The page in the top frame, once it is known. */
  readonly page?: PageDescription;
  /** Verdicts of the frames that found something, by frame id. */
  readonly frames: Readonly<Record<number, Verdict>>;
  /** The banner that the top frame shows now. */
  readonly shown?: BannerData;
  /** What was counted of this page, as level and scheme. */
  readonly counted?: readonly string[];
}

/** What is known of one tab. */
export interface TabRecord extends PageRecord {
  /** The page that is said to be left. Browsers may say so late: of a page that has come and told its verdict. */
  readonly left?: PageRecord;
  /** Pages on which the banner was closed in this tab, oldest first; they outlive navigation. */
  readonly dismissed: readonly Dismissed[];
}

/** A closed banner keeps quiet what it said, not what is worse. */
interface Dismissed {
  /** As `pageKey` gives it. */
  readonly page: string;
  readonly level: Level;
}

const NO_PAGE = { page: undefined, frames: {}, shown: undefined, counted: undefined };
const EMPTY: TabRecord = { frames: {}, dismissed: [] };
const PREFIX = "tab:";
const TOP = "0";
/** Session storage has 10 MB for all tabs, and a page may hold any number of frames and have a long address. */
const MAX_DISMISSED = 20;
/** As JSON; what a page sells takes 4 kB at most, the largest verdict that may be sent 140. */
const MAX_FRAMES_BYTES = 150_000;

/**
 * What is known of every tab. Kept in memory and written through to session storage, because the
 * browser stops an idle background at will and nothing may be lost by that.
 */
export class TabRecords {
  readonly #records = new Map<number, TabRecord>();

  /** Reads back what an earlier life of the background left. */
  static async load(): Promise<TabRecords> {
    const records = new TabRecords();
    const stored: Record<string, unknown> = await browser.storage.session.get().catch(() => ({}));
    for (const [key, value] of Object.entries(stored)) {
      // What does not fit is only what is open now: its pages say it again.
      const { success, data } = tabRecordSchema.safeParse(value);
      if (key.startsWith(PREFIX) && success)
        records.#records.set(Number(key.slice(PREFIX.length)), data as TabRecord);
    }
    return records;
  }

  get(tabId: number): TabRecord {
    return this.#records.get(tabId) ?? EMPTY;
  }

  has(tabId: number): boolean {
    return this.#records.has(tabId);
  }

  ids(): number[] {
    return [...this.#records.keys()];
  }

  /** Changes a record; memory at once, storage soon after. */
  update(tabId: number, change: Partial<TabRecord>): TabRecord {
    const record = { ...this.get(tabId), ...change };
    this.#records.set(tabId, record);
    // Where the store is full, what is in memory still holds while the background lives.
    browser.storage.session.set({ [PREFIX + tabId]: record }).catch(() => undefined);
    return record;
  }

  /** The tab is said to leave its page. What was known of it is put aside, should that be said late. */
  leavePage(tabId: number): void {
    const { left, dismissed: _, ...page } = this.get(tabId);
    this.update(tabId, { ...NO_PAGE, left: page.page ? page : left });
  }

  /** This is the page in the tab. One that was put aside is as it was before; of any other nothing holds any more. */
  setPage(tabId: number, page: PageDescription): void {
    const { page: known, frames, left } = this.get(tabId);
    if (known?.began === page.began) this.update(tabId, { page, left: undefined });
    else if (!known && left?.page && isSame(left.page, page)) {
      const all = keepWorst({ ...left.frames, ...frames });
      this.update(tabId, { ...left, page, frames: all, left: undefined });
    }
    // Inner frames may speak before their page does.
    else this.update(tabId, { ...NO_PAGE, page, frames: known ? {} : frames, left: undefined });
  }

  /** The tab has loaded: this page, or what nobody reads. Where nothing is known of it, nothing is kept. */
  settle(tabId: number, page: PageDescription | undefined): void {
    if (page) this.setPage(tabId, page);
    else this.update(tabId, { ...NO_PAGE, left: undefined });
    const { frames, counted, dismissed } = this.get(tabId);
    if (Object.keys(frames).length + dismissed.length === 0 && !counted) this.remove(tabId);
  }

  setFrame(tabId: number, frameId: number, verdict: Verdict): void {
    if (verdict.level === "none" && !this.has(tabId)) return;
    const { frames: all, left } = this.get(tabId);
    const { [frameId]: _, ...others } = all;
    const frames = verdict.level === "none" ? others : keepWorst({ ...others, [frameId]: verdict });
    this.update(tabId, { frames });
    // What the frame said before does not come back with the page.
    if (left?.frames[frameId]) {
      const { [frameId]: _, ...rest } = left.frames;
      this.update(tabId, { left: { ...left, frames: rest } });
    }
  }

  dismiss(tabId: number, page: string, level: Level): void {
    const others = this.get(tabId).dismissed.filter((known) => known.page !== page);
    this.update(tabId, { dismissed: [...others, { page, level }].slice(-MAX_DISMISSED) });
  }

  remove(tabId: number): void {
    if (!this.#records.delete(tabId)) return;
    void browser.storage.session.remove(PREFIX + tabId);
  }
}

/** A page that changes its address by script is another one to a reader. */
export function isSame(a: PageDescription, b: PageDescription): boolean {
  return a.began === b.began && pageKey(a.url) === pageKey(b.url);
}

/** The page's own verdict and the worst of its frames, as far as there is room; among equals those that came first. */
function keepWorst(frames: TabRecord["frames"]): TabRecord["frames"] {
  const worstFirst = Object.entries(frames).sort(
    ([a, { level }], [b, other]) =>
      Number(b === TOP) - Number(a === TOP) || RANK[other.level] - RANK[level],
  );
  let left = MAX_FRAMES_BYTES;
  const kept = worstFirst.filter(([, verdict]) => {
    const size = new Blob([JSON.stringify(verdict)]).size;
    if (size > left) return false;
    left -= size;
    return true;
  });
  return Object.fromEntries(kept);
}
