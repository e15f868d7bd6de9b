import { type Build, builder, onClick } from "./dom.ts";
import { icon } from "./icon.ts";
import type { BannerAction, BannerData } from "./model.ts";

/** What a click in the banner leads to; all of it harmless. */
export interface BannerHandlers {
  act(action: BannerAction): void;
  /** Resolves to false when the evidence is gone from the page. */
  showEvidence(data: BannerData): Promise<boolean>;
}

/** The warning card, or the bar of a caution and of a person who wants it small. */
export function bannerView(
  document: Document,
  data: BannerData,
  handlers: BannerHandlers,
): HTMLElement {
  const h = builder(document);
  const { level, size, words } = data;
  const isCard = level === "warning" && size !== "small";
  const parts = isCard ? cardParts(h, data) : [barPart(h, data)];
  const go = h("button", { class: "go" }, words.guidance);
  const paid = h("button", {}, words.paid);
  const acts = h(
    "div",
    { class: "acts" },
    onClick(go, () => handlers.act("guidance")),
    showButton(h, data, handlers),
    onClick(paid, () => handlers.act("paid")),
  );
  const close = h(
    "button",
    { class: "close", "aria-label": words.close, title: words.close },
    icon(document, "cross"),
  );
  return h(
    "section",
    {
      class: isCard ? "card" : "bar",
      "data-level": level,
      "data-size": size,
      "aria-label": words.region,
      lang: words.lang,
    },
    h("div", { class: "in" }, icon(document, "lock"), ...parts, acts),
    onClick(close, () => handlers.act("dismiss")),
  );
}

function cardParts(h: Build, data: BannerData): HTMLElement[] {
  const { headline, detail } = data.words;
  const says = h(
    "div",
    { role: "alert" },
    h("h2", {}, headline),
    h("p", {}, detail, " ", ...numbers(h, data)),
  );
  return [says, evidence(h, data)];
}

function barPart(h: Build, data: BannerData): HTMLElement {
  const { headline, detail } = data.words;
  const says = h("p", { role: "alert" }, h("b", {}, headline), " ", h("span", {}, detail));
  const row = h("div", { class: "row" }, evidence(h, data), ...numbers(h, data));
  return h("div", { class: "says" }, says, row);
}

/** Whom to call, at length and in brief; the style sheet shows what there is room for. */
function numbers(h: Build, { call, dial }: BannerData): HTMLElement[] {
  return [h("b", { class: "call" }, call), h("b", { class: "dial" }, dial)];
}

function evidence(h: Build, { words }: BannerData): HTMLElement {
  const parts = words.evidence.map(({ text, marked }) => (marked ? h("mark", {}, text) : text));
  return h("blockquote", {}, h("span", {}, words.lead), " ", ...parts);
}

function showButton(h: Build, data: BannerData, handlers: BannerHandlers): HTMLElement {
  const { show, gone } = data.words;
  const button = h("button", { "aria-live": "polite" }, show);
  return onClick(button, async () => {
    const found = await handlers.showEvidence(data);
    button.textContent = found ? show : gone;
    button.disabled = !found;
  });
}
