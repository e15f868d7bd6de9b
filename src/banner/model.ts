import type { Level, Scheme } from "../detect/verdict.ts";
import type { Span } from "../page/passage.ts";
import type { BannerSize } from "../settings/model.ts";
import type { ElementTree } from "./tree.ts";

/** What the banner of the top frame shows: the worst finding of the whole tab. */
export interface BannerData {
  readonly level: Exclude<Level, "none">;
  readonly scheme: Scheme;
  /** The evidence, at most 300 characters. */
  readonly quote: string;
  /** Words that carried the finding, as offsets into `quote`. */
  readonly marks: readonly Span[];
  /** Whom to call, in the reader's language: the page's own bytes are few, so it comes ready. */
  readonly call: string;
  /** The first of these numbers, for where there is room for no more. */
  readonly dial: string;
  /** Where the evidence stands: for `showEvidence`. */
  readonly frameId: number;
  /** Index into the findings that this frame sent. */
  readonly finding: number;
  readonly size: BannerSize;
  /** Colour of the marked words where it is not the banner's own, `#rrggbb`. */
  readonly mark?: string;
  readonly words: BannerWords;
}

/** A banner as a page gets it: ready to be drawn, and what `showEvidence` is to show. */
export interface DrawnBanner extends Pick<BannerData, "frameId" | "finding"> {
  readonly view: ElementTree;
  readonly style: string;
}

/** A stretch of a quote, and whether it is one of the words that carried the finding. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

/** All that the banner says, in the language that the person chose. */
export interface BannerWords {
  /** BCP 47. */
  readonly lang: string;
  /** Name of the landmark. */
  readonly region: string;
  readonly headline: string;
  readonly detail: string;
  /** Stands before the quote. */
  readonly lead: string;
  /** As much of the quote as there is room for. */
  readonly evidence: readonly QuotePart[];
  /** What the buttons say; `gone` takes the place of `show` where there is nothing to show. */
  readonly guidance: string;
  readonly show: string;
  readonly gone: string;
  readonly paid: string;
  readonly close: string;
}

/** What a real click in the banner asks of the background. */
export type BannerAction = "guidance" | "paid" | "dismiss";
