import { icon } from "./icon.ts";
import type { BannerAction, BannerData } from "./model.ts";
import type { ElementTree, Tree } from "./tree.ts";

/** The warning card, or the bar of a caution and of a person who wants it small. */
export function bannerView(data: BannerData): ElementTree {
  const { level, size, words } = data;
  const isCard = level === "warning" && size !== "small";
  const parts = isCard ? cardParts(data) : [barPart(data)];
  const acts: Tree = [
    "div",
    { class: "acts" },
    button("guidance", { class: "go" }, words.guidance),
    button("show", { "aria-live": "polite", "data-gone": words.gone }, words.show),
    button("paid", {}, words.paid),
  ];
  const close = { class: "close", "aria-label": words.close, title: words.close };
  return [
    "section",
    {
      class: isCard ? "card" : "bar",
      "data-level": level,
      "data-size": size,
      "aria-label": words.region,
      lang: words.lang,
    },
    ["div", { class: "in" }, icon("lock"), ...parts, acts],
    button("dismiss", close, icon("cross")),
  ];
}

/** A button that says what a click on it does. `data-gone` is said where there is nothing to show. */
function button(
  act: BannerAction | "show",
  attributes: Readonly<Record<string, string>>,
  child: Tree,
): Tree {
  return ["button", { type: "button", "data-act": act, ...attributes }, child];
}

function cardParts(data: BannerData): Tree[] {
  const { headline, detail } = data.words;
  return [
    ["div", { role: "alert" }, ["h2", {}, headline], ["p", {}, detail, " ", ...numbers(data)]],
    evidence(data),
  ];
}

function barPart(data: BannerData): Tree {
  const { headline, detail } = data.words;
  return [
    "div",
    { class: "says" },
    ["p", { role: "alert" }, ["b", {}, headline], " ", ["span", {}, detail]],
    ["div", { class: "row" }, evidence(data), ...numbers(data)],
  ];
}

/** Whom to call, at length and in brief; the style sheet shows what there is room for. */
function numbers({ call, dial }: BannerData): Tree[] {
  return [
    ["b", { class: "call" }, call],
    ["b", { class: "dial" }, dial],
  ];
}

function evidence({ words }: BannerData): Tree {
  const parts = words.evidence.map(
    ({ text, marked }): Tree => (marked ? ["mark", {}, text] : text),
  );
  return ["blockquote", {}, ["span", {}, words.lead], " ", ...parts];
}
