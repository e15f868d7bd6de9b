import type { BannerAction, BannerData } from "../messages.ts";
import { type Build, builder, onClick } from "./dom.ts";
import { icon } from "./icon.ts";
import { ONE_LINE, quoteParts, type Room, SOME_LINES } from "./quote.ts";
import { schemeText, text } from "./texts.ts";

/** What a click in the banner leads to; all of it harmless. */
export interface BannerHandlers {
  act(action: BannerAction): void;
  /** Resolves to false when the evidence is gone from the page. */
  showEvidence(data: BannerData): Promise<boolean>;
}

/** Where findings are few among many passages a reader is told so: it is not the whole page. */
const MANY_PASSAGES = 20;
const FEW = 0.1;

/** The warning card or the caution bar. */
export function bannerView(
  document: Document,
  data: BannerData,
  handlers: BannerHandlers,
): HTMLElement {
  const h = builder(document);
  const isCard = data.level === "warning";
  const parts = isCard ? cardParts(h, data) : [barPart(h, data)];
  const go = h("button", { type: "button", class: "go" }, text(isCard ? "guidance" : "look"));
  const paid = h("button", { type: "button" }, text("paid"));
  const acts = h(
    "div",
    { class: "acts" },
    onClick(go, () => handlers.act("guidance")),
    showButton(h, data, handlers),
    onClick(paid, () => handlers.act("paid")),
  );
  const label = text("close");
  const close = h(
    "button",
    { type: "button", class: "close", "aria-label": label, title: label },
    icon(document, "cross"),
  );
  return h(
    "section",
    {
      class: isCard ? "card" : "bar",
      "data-level": data.level,
      "aria-label": text("region"),
      lang: text("lang"),
    },
    h("div", { class: "in" }, icon(document, "lock"), ...parts, acts),
    onClick(close, () => handlers.act("dismiss")),
  );
}

function cardParts(h: Build, data: BannerData): HTMLElement[] {
  const { scheme, passages, flagged } = data;
  const says = h(
    "div",
    { role: "alert" },
    h("h2", {}, schemeText(scheme, "headline")),
    h("p", {}, schemeText(scheme, "meaning"), " ", ...numbers(h, data)),
  );
  const isRare = passages >= MANY_PASSAGES && flagged / passages < FEW;
  const lead = isRare ? text("count", String(flagged), String(passages)) : text("quoted");
  return [says, evidence(h, data, lead, SOME_LINES)];
}

function barPart(h: Build, data: BannerData): HTMLElement {
  const says = h(
    "p",
    { role: "alert" },
    h("b", {}, schemeText(data.scheme, "caution")),
    " ",
    h("span", {}, schemeText(data.scheme, "advice")),
  );
  const quote = evidence(h, data, text("quoted"), ONE_LINE);
  const row = h("div", { class: "row" }, quote, ...numbers(h, data));
  return h("div", { class: "says" }, says, row);
}

/** Whom to call, at length and in brief; the style sheet shows what there is room for. */
function numbers(h: Build, { call, dial }: BannerData): HTMLElement[] {
  return [h("b", { class: "call" }, call), h("b", { class: "dial" }, dial)];
}

function evidence(h: Build, { quote, marks }: BannerData, lead: string, room: Room): HTMLElement {
  const words = quoteParts(quote, marks, room).map((part) =>
    part.marked ? h("mark", {}, part.text) : part.text,
  );
  return h("blockquote", {}, h("span", {}, lead), " ", ...words);
}

function showButton(h: Build, data: BannerData, handlers: BannerHandlers): HTMLElement {
  const button = h("button", { type: "button", "aria-live": "polite" }, text("show"));
  return onClick(button, async () => {
    const found = await handlers.showEvidence(data);
    button.textContent = text(found ? "show" : "gone");
    button.disabled = !found;
  });
}
