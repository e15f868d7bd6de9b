/**
 * Every message between the parts of the extension: types and names only, so that the content
 * script carries no validator. The background checks each arrival in `background/message-schemas.ts`.
 */
import type { BannerAction, DrawnBanner } from "./banner/model.ts";
import type { Scheme, Verdict } from "./detect/verdict.ts";
import type { History } from "./history/model.ts";
import type { Passage } from "./page/passage.ts";
import type { ReportMessages } from "./reports/messages.ts";
import type { PausedUntil, Settings, StoreProblem, TrustedSite } from "./settings/model.ts";
import type { TabState } from "./tab.ts";

/** Everything the options page shows but reports and history. */
export interface SettingsState {
  /** As they are in force. */
  readonly settings: Settings;
  /** Settings that an organisation laid down, so that nobody here can change them. */
  readonly locked: readonly (keyof Settings)[];
  readonly trusted: readonly TrustedSite[];
  /** Sites that an organisation trusts, by registrable domain. */
  readonly managedSites: readonly string[];
  readonly pausedUntil?: PausedUntil;
  readonly mayPause: boolean;
  readonly problems: readonly StoreProblem[];
  /** True while there is no room to store anything more. */
  readonly full?: boolean;
}

/** What a person chose, without what an organisation laid down. */
export interface Choices {
  readonly settings: Settings;
  readonly trusted: readonly TrustedSite[];
  readonly pausedUntil?: PausedUntil;
}

/** A line of a list of sites, as a person wrote it. */
export interface SiteLine {
  readonly site: string;
  readonly why?: string;
}

/** What became of a list of sites. */
export interface SitesOutcome {
  /** Sites that were not trusted before, by registrable domain. */
  readonly added: readonly string[];
  /** Lines that name no site, as they were written. */
  readonly refused: readonly string[];
  /** How many were not added because there are as many as there may be. */
  readonly full: number;
}

/** From a content script. The tab and the frame are taken from the sender, never from the payload. */
export interface FromContent {
  /**
   * Sent when this frame's verdict is not `none`, when it stops being so, and on `rescan`.
   * At most 20 findings, quotes of at most 300 characters.
   */
  verdictFound(data: PageDescription & { verdict: Verdict }): void;
  /**
   * Judges passages where the gate has opened; the list is too heavy to be carried into every page.
   * The host is taken from the sender. Quotes in the answer are of at most 300 characters.
   */
  judge(data: { passages: readonly Passage[] }): Verdict;
  /** A real click in the banner of the top frame. */
  bannerAction(data: { action: BannerAction }): void;
  /** Top frame only: show the evidence in the frame that has it. True when it is on the screen. */
  showEvidence(data: { frameId: number; finding: number }): boolean;
}

/** From the popup, the options page and the guide. */
export interface FromPages extends ReportMessages {
  getTabState(data: { tabId: number }): TabState;
  showEvidenceInTab(data: { tabId: number; frameId: number; finding: number }): boolean;
  getSettings(data: Empty): SettingsState;
  changeSettings(data: { settings: Partial<Settings> }): void;
  /** One scheme by itself, so that two windows do not take back each other's. */
  muteScheme(data: { scheme: Scheme; muted: boolean }): void;
  /** What the person chose, as it is stored: for a copy, or to come back to. */
  getChoices(data: Empty): Choices;
  /** Puts all choices in the place of those there are. */
  replaceChoices(data: { choices: Choices }): void;
  /** `site` is a host or a URL; its registrable domain is kept. False when it is neither. */
  setTrusted(data: { site: string; trusted: boolean; why?: string }): boolean;
  trustSites(data: { sites: readonly SiteLine[] }): SitesOutcome;
  setPaused(data: { until?: PausedUntil }): void;
  /** Undefined when it is no longer kept. */
  getHandedOver(data: { id: string }): HandedOver | undefined;
  getHistory(data: Empty): History;
  /** Puts this in the place of all counts; an empty list clears them. */
  replaceHistory(data: { history: History }): void;
  /** The person has seen what is new in the list. */
  newsSeen(data: Empty): void;
  /** What was put aside from a store that could not be read, as JSON text. */
  getSetAside(data: Empty): string;
  forgetSetAside(data: Empty): void;
}

/** From the background to a content script. */
export interface ToContent {
  /** Top frame only. Ready to be drawn and with its style sheet, since few pages need either. */
  showBanner(data: { banner: DrawnBanner }): void;
  /** Top frame only. */
  hideBanner(data: Empty): void;
  /** True when the evidence is still on the page and was brought into view. */
  highlightEvidence(data: { finding: number; mark: string }): boolean;
  /** Send the verdict you hold once more, if it is not `none`; no reading anew. */
  rescan(data: Empty): void;
  /** Top frame only: where are we, for pages that sent no verdict. */
  describePage(data: Empty): PageDescription;
  /** The words of this frame, asked for only when a person wants them checked or reported. */
  readWords(data: { link?: string }): FrameWords;
}

export interface PageDescription {
  readonly url: string;
  readonly title: string;
  /** When its document came into being, in milliseconds since 1970: tells it from what the tab showed before. */
  readonly began: number;
}

/** Words as a reader sees them, each at most 100,000 UTF-16 code units. */
export interface FrameWords {
  readonly selection: string;
  /** What the links to the address that was asked for say. */
  readonly link: string;
  readonly page: string;
}

/** A text that a page of ours was opened with. */
export interface HandedOver {
  readonly text: string;
  /** The page it comes from. */
  readonly url: string;
  readonly title: string;
}

type Empty = Record<never, never>;
type Handler = (data: never) => unknown;

/** `{ name, … }` as it goes over the wire. */
// biome-ignore lint/suspicious/noExplicitAny: a constraint over message maps, never a value
export type MessageOf<Messages extends Record<keyof Messages, (data: any) => unknown>> = {
  [Name in keyof Messages]: { name: Name } & Parameters<Messages[Name]>[0];
}[keyof Messages];

export type Data<M, Name extends keyof M> = M[Name] extends (data: infer D) => unknown ? D : never;
export type Reply<M, Name extends keyof M> = M[Name] extends Handler ? ReturnType<M[Name]> : never;

export type ContentMessage = MessageOf<FromContent>;
export type PageMessage = MessageOf<FromPages>;
export type BackgroundMessage = MessageOf<ToContent>;
