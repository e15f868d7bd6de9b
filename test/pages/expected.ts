import type { Level, Scheme } from "../../src/detect/verdict.ts";

/** What the guard is to say about a sample page of this folder. */
export interface ExpectedPage {
  readonly file: string;
  /** Any of these is right. */
  readonly levels: readonly Level[];
  /** The scheme named in the banner, where one is. */
  readonly scheme?: Scheme;
  /** What the page is, for the reader of a list. */
  readonly what: string;
}

const offer = (scheme: Scheme): ExpectedPage => ({
  file: `offer-${scheme}.html`,
  levels: ["warning"],
  scheme,
  what: `offer: ${scheme}`,
});
const silent = (file: string, what: string): ExpectedPage => ({ file, levels: ["none"], what });

export const OFFERS = [
  offer("force-open"),
  offer("unfreeze"),
  offer("limit-boost"),
  offer("cash-out"),
  offer("credit-repair"),
  offer("upfront-loan"),
  offer("debt-agency"),
] as const;

export const SILENT = [
  silent("police-warning.html", "police warning that quotes offers"),
  silent("bank-help.html", "help page of a bank"),
  silent("court-news.html", "news from a court"),
  silent("forum-question.html", "question in a forum"),
  silent("recipe.html", "ordinary page"),
  silent("long-ordinary.html", "long ordinary page"),
  silent("story-own-way.html", "story of a bad record, told without a middleman"),
  silent("note-car.html", "neighbour who sells a car, papers and cash in hand"),
] as const;

/** Articles of the kind that a search for these words leads to. */
export const SEEDS: readonly ExpectedPage[] = [
  { file: "seeds/000.html", levels: ["none", "caution"], what: "vague advice on risk control" },
  silent("seeds/001.html", "explainer on risk control"),
  {
    file: "seeds/002.html",
    levels: ["caution"],
    what: "article that steers to paid opening",
  },
  silent("seeds/003.html", "explainer on closed credit lines"),
  silent("seeds/004.html", "explainer on blocked accounts"),
  {
    file: "story-steers.html",
    levels: ["caution", "warning"],
    what: "story that commends a middleman in words that no list has",
  },
];

/** Offers that are harder to see: in a frame, split up, after a warning, with hardly a word of the list. */
export const HARD: readonly ExpectedPage[] = [
  { ...offer("cash-out"), file: "offer-inline.html", what: "offer split over inline elements" },
  { ...offer("cash-out"), file: "offer-after-warning.html", what: "warning that then sells" },
  { ...offer("cash-out"), file: "offer-far-down.html", what: "one offer in a long thread" },
  { ...offer("upfront-loan"), file: "note-pledge.html", what: "neighbour who lends on a car" },
  { ...offer("force-open"), file: "frame-same.html", what: "offer in a frame of the same site" },
  { ...offer("force-open"), file: "frame-cross.html", what: "offer in a frame of another site" },
];
