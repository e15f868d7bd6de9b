import type { Scheme } from "../detect/verdict.ts";
import type { Region } from "../settings/model.ts";

export const LANGUAGES = ["zh_CN", "zh_TW", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in every language of the product. */
export type Localized = Readonly<Record<Language, string>>;

/** Where a statement is known from. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `unknown`. */
  readonly date: string;
  /** A: the official page or statute itself. B: a named reprint or press report. Nothing else ships. */
  readonly grade: "A" | "B";
}

export interface Link {
  readonly url: string;
  readonly name: Localized;
}

export interface Hotline {
  readonly number: string;
  readonly region: Region;
  readonly name: Localized;
  readonly sources: readonly Source[];
}

/** One piece of advice that a person can act on. */
export interface Topic {
  readonly id: string;
  readonly region: Region;
  readonly schemes: readonly Scheme[];
  readonly title: Localized;
  readonly advice: Localized;
  readonly steps: readonly Localized[];
  readonly link?: Link;
  /** Numbers of the hotline table. */
  readonly hotlines: readonly string[];
  readonly sources: readonly Source[];
  /** Day on which a person last compared the topic with its sources, `YYYY-MM-DD`. */
  readonly checked: string;
}

/** What an offer is and what it costs. */
export interface SchemeInfo {
  readonly scheme: Scheme;
  readonly what: Localized;
  readonly why: Localized;
  readonly sources: readonly Source[];
}

/** A question people come with, and the topics that answer it. */
export interface Situation {
  readonly id: string;
  readonly question: Localized;
  readonly topics: readonly string[];
}

/** Where a report may be handed in. */
export interface Channel {
  readonly id: string;
  readonly url: string;
  readonly hotline?: string;
  /** The address is known from second-hand pages only, so the person is asked to compare it. */
  readonly checkAddress: boolean;
  readonly name: Localized;
  readonly for: Localized;
}

/** All guidance as the build ships it. */
export interface Guidance {
  readonly topics: readonly Topic[];
  readonly schemes: readonly SchemeInfo[];
  readonly situations: readonly Situation[];
  readonly channels: readonly Channel[];
  readonly hotlines: readonly Hotline[];
  /** Registrable domains that may be linked to. */
  readonly hosts: readonly string[];
}
