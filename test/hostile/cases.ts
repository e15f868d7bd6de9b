import type { Banner } from "../e2e/harness/driver.ts";

/** What one attack of a page comes to for the person. */
export interface Case {
  /** File in `pages/`, or a page made by `site.ts`. */
  readonly page: string;
  /** What the page does, as the end of "a page that …". */
  readonly does: string;
  /** `shown`: a warning, whole and on top. `none`: no banner. `either`: the page can win here, as README says. */
  readonly banner: "shown" | "none" | "either";
  /** What the toolbar button says in the end. */
  readonly badge: "!" | "";
  /** A place in the page that the person clicks on. */
  readonly click?: string;
  /** Whether the popup has to say the same. */
  readonly popup?: boolean;
  /** What else holds for the banner. */
  readonly fits?: (banner: Banner) => boolean;
}

const shown = (page: string, does: string, more: Partial<Case> = {}): Case => ({
  page,
  does,
  banner: "shown",
  badge: "!",
  ...more,
});
const lost = (page: string, does: string): Case => ({
  page,
  does,
  banner: "either",
  badge: "!",
  popup: true,
});
const quiet = (page: string, does: string): Case => ({ page, does, banner: "none", badge: "" });

/** What may not stand in anything that is quoted: controls, towers of marks, halves of characters. */
export const UNFIT = /[\u202a-\u202e\u2066-\u2069\0]|\p{M}{4}|\p{Cs}/u;

export const HIDING: readonly Case[] = [
  shown("hide-styles", "styles its root, its body and our host away"),
  shown("hide-zoom", "zooms its root out and its body in"),
  lost("hide-root-filter", "makes its root transparent"),
  shown("cover-popovers", "opens a popover and then a modal dialog over everything"),
  shown(
    "cover-quietly",
    "covers everything from a closed shadow tree and keeps the events to itself",
  ),
  lost("cover-forever", "covers everything again and again"),
  shown("cover-fullscreen", "fills the screen", { click: "button" }),
  lost("remove-loop", "removes whatever it does not know, again and again"),
  shown("remove-root", "puts another root element in place of its own"),
  shown("remove-early", "has no root while it comes in"),
  shown("remove-document", "writes itself anew"),
  shown("tamper-host", "styles, fills, moves and adopts our host"),
];

export const SWITCHING_OFF: readonly Case[] = [
  shown("tamper-prototypes", "breaks every interface it has"),
  shown("clobber-document", "names pictures after what a document can do"),
  shown("clobber-shadow", "names pictures after what shadow trees are looked for with"),
  shown("clobber-form", "names fields after what an element can do"),
  shown("foreign-names", "has elements of another kind under the names of its own"),
  shown("clobber-window", "names elements after what a window has"),
  shown("swallow-events", "swallows every event"),
];

export const CLICKING: readonly Case[] = [
  shown("click", "clicks and types for the person, and paints over the buttons"),
  shown("steal-focus", "takes the focus all the time"),
];

export const SPOOFING: readonly Case[] = [
  shown("spoof-verified", "draws our banner with praise in it and says it is official"),
  quiet("spoof-warning", "draws our banner and forges our messages although it sells nothing"),
];

export const POISONING: readonly Case[] = [
  quiet("poison-frame", "holds offers in frames that no reader sees"),
  shown("poison-comment", "has one offer among many comments", {
    fits: ({ text }) => /1/.test(text),
  }),
];

export const FLOODING: readonly Case[] = [
  shown("flood-findings", "makes a hundred thousand offers"),
  shown("flood-text", "holds fifty megabytes of text"),
  shown("flood-node", "holds ten megabytes in one text node"),
  shown("flood-head", "holds six megabytes in its description, and in a label"),
  shown("flood-nodes", "holds a million nodes"),
  shown("flood-depth", "nests fifty thousand elements"),
  shown("flood-mutations", "changes ten thousand times a second"),
  shown("flood-frames", "opens frame after frame"),
  shown("odd-text", "writes surrogate halves, towers of marks, NULs and directions", {
    fits: ({ quote }) => !UNFIT.test(quote),
    popup: true,
  }),
];

/** What README names among the limits: it is read in the order of the source. */
export const EVADING: readonly Case[] = [
  quiet("evade-turned", "turns its words round, or writes them down the columns of a table"),
];
