import type { BannerAction, BannerData } from "../messages.ts";
import { h } from "./dom.ts";
import { icon } from "./icon.ts";
import { quoteParts } from "./quote.ts";
import { language, schemeText, text } from "./texts.ts";

/** What a click in the banner leads to; all of it harmless. */
export interface BannerHandlers {
  act(action: BannerAction): void;
  /** Resolves to false when the evidence is gone from the page. */
  showEvidence(data: BannerData): Promise<boolean>;
}

/** What is shown only where findings are few among many passages, so that a reader knows it is not the whole page. */
const MANY_PASSAGES = 20;
const FEW = 0.1;

/** The warning card or the caution bar. */
export function bannerView(
  document: Document,
  data: BannerData,
  handlers: BannerHandlers,
): HTMLElement {
  return data.level === "warning" ? card(document, data, handlers) : bar(document, data, handlers);
}

function card(document: Document, data: BannerData, handlers: BannerHandlers): HTMLElement {
  const { scheme, quote, marks, passages, flagged } = data;
  const says = h(document, "div", { class: "says", role: "alert" }, undefined);
  says.append(
    h(document, "h2", {}, undefined, schemeText(scheme, "headline")),
    h(document, "p", {}, undefined, schemeText(scheme, "meaning")),
  );
  const parts = quoteParts(quote, marks).map((part) =>
    part.marked ? h(document, "mark", {}, undefined, part.text) : part.text,
  );
  const evidence = h(document, "blockquote", {}, undefined);
  evidence.append(
    h(document, "span", { class: "quiet" }, undefined, `${text("quoted")} `),
    ...parts,
  );
  const body = h(document, "div", { class: "body" }, undefined, evidence);
  if (passages >= MANY_PASSAGES && flagged / passages < FEW) {
    const count = text("count", String(flagged), String(passages));
    body.append(h(document, "p", { class: "quiet" }, undefined, count));
  }
  const paid = h(document, "button", { type: "button" }, () => handlers.act("paid"), text("paid"));
  return h(
    document,
    "section",
    { class: "card", "data-level": data.level, "aria-label": text("region"), lang: language() },
    undefined,
    h(
      document,
      "div",
      { class: "head" },
      undefined,
      icon(document, "lock"),
      says,
      close(document, handlers),
    ),
    body,
    h(
      document,
      "div",
      { class: "acts" },
      undefined,
      go(document, text("guidance"), handlers),
      showButton(document, data, handlers),
      paid,
    ),
  );
}

function bar(document: Document, data: BannerData, handlers: BannerHandlers): HTMLElement {
  const says = h(document, "p", { role: "alert" }, undefined, schemeText(data.scheme, "caution"));
  return h(
    document,
    "section",
    { class: "bar", "data-level": data.level, "aria-label": text("region"), lang: language() },
    undefined,
    icon(document, "lock"),
    says,
    h(
      document,
      "div",
      { class: "acts" },
      undefined,
      go(document, text("look"), handlers),
      showButton(document, data, handlers),
    ),
    close(document, handlers),
  );
}

function go(document: Document, label: string, handlers: BannerHandlers): HTMLElement {
  return h(
    document,
    "button",
    { type: "button", class: "go" },
    () => handlers.act("guidance"),
    label,
  );
}

function showButton(document: Document, data: BannerData, handlers: BannerHandlers): HTMLElement {
  const button = h(
    document,
    "button",
    { type: "button", "aria-live": "polite" },
    async () => {
      const found = await handlers.showEvidence(data);
      button.textContent = text(found ? "show" : "gone");
      button.disabled = !found;
    },
    text("show"),
  );
  return button;
}

function close(document: Document, handlers: BannerHandlers): HTMLElement {
  const label = text("close");
  return h(
    document,
    "button",
    { type: "button", class: "close", "aria-label": label, title: label },
    () => handlers.act("dismiss"),
    icon(document, "cross"),
  );
}
