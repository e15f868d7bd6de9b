import type { Scheme } from "../detect/verdict.ts";
import type { Language } from "../language/languages.ts";
import type { Region } from "../settings/model.ts";

/** One text in every language of the product. */
export type Localized = Readonly<Record<Language, string>>;

/** Where a statement is known from. */
export interface Source {
  readonly title: string;
  readonly url: string;
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or `unknown`. */
  readonly date: string;
  /** A: the official page or statute itself. B: a named reprint or press report. Nothing else ships. */
  readonly grade: "A" | "B";
}

interface Link {
  readonly url: string;
  readonly name: Localized;
}

export interface Hotline {
  readonly number: string;
  readonly region: Region;
  readonly name: Localized;
  readonly sources: readonly Source[];
}

/** What a step rests on where it is commonly said and no authority says it. */
export const HEARSAY = "hearsay";

/** One thing to do or to know. */
interface Step extends Localized {
  /** Title of the one source of its topic that says it, or `HEARSAY`; without it, all sources together. */
  readonly basis?: string;
}

/** One piece of advice that a person can act on. */
export interface Topic {
  readonly id: string;
  readonly region: Region;
  readonly schemes: readonly Scheme[];
  readonly title: Localized;
  readonly advice: Localized;
  readonly steps: readonly Step[];
  /** The steps say all that the advice says, so that both together would say it twice. */
  readonly stepsSuffice: boolean;
  /** For those whose money is gone already, so that nothing in it may come too late. */
  readonly afterPaying: boolean;
  readonly link?: Link;
  /** Ids of the letters that carry out what is advised. */
  readonly letters: readonly string[];
  /** Numbers of the hotline table. */
  readonly hotlines: readonly string[];
  readonly sources: readonly Source[];
  /** Day on which a person last compared the topic with its sources, `YYYY-MM-DD`. */
  readonly checked: string;
}

/** What an offer is and what it costs. */
export interface SchemeInfo {
  readonly scheme: Scheme;
  /** Its name in simplified Chinese, for texts that authorities read. */
  readonly name: string;
  readonly what: Localized;
  readonly why: Localized;
  readonly sources: readonly Source[];
  /** As in a topic. */
  readonly checked: string;
}

/** A question people come with, and the topics that answer it. */
export interface Situation {
  readonly id: string;
  readonly question: Localized;
  readonly topics: readonly string[];
  /** Words in a page's title that show it is about the question, in both scripts. */
  readonly about: readonly string[];
  /** Words that show it only beside the name of a credit line. */
  readonly aboutLine: readonly string[];
}

/** Something a person fills into a letter. */
export interface Field {
  readonly id: string;
  readonly label: Localized;
  /** More than a line. */
  readonly long: boolean;
}

/** A letter, or words for a call, with `{field}` where something is filled in; at least one of the two. */
export interface Letter {
  readonly id: string;
  readonly title: Localized;
  /** Whom it is for, what it asks, what it cannot do. */
  readonly purpose: Localized;
  readonly fields: readonly string[];
  readonly letter?: string;
  readonly call?: string;
  readonly sources: readonly Source[];
  /** As in a topic. */
  readonly checked: string;
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
  readonly sources: readonly Source[];
  /** As in a topic. */
  readonly checked: string;
  /** What to paste there, in simplified Chinese, with `{url}` and other facts. */
  readonly text: string;
}

/** All guidance as the build ships it. */
export interface Guidance {
  readonly topics: readonly Topic[];
  readonly schemes: readonly SchemeInfo[];
  readonly situations: readonly Situation[];
  readonly letters: readonly Letter[];
  readonly fields: readonly Field[];
  /** Names of credit lines, in both scripts. */
  readonly lines: readonly string[];
  readonly channels: readonly Channel[];
  readonly hotlines: readonly Hotline[];
  /** Registrable domains that may be linked to. */
  readonly hosts: readonly string[];
}
