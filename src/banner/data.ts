import { i18n } from "#i18n";
import { legibleMarked } from "../detect/legible.ts";
import { marksInQuote } from "../detect/quote.ts";
import type { Finding } from "../detect/verdict.ts";
import { MARKS } from "../settings/marks.ts";
import type { Settings } from "../settings/model.ts";
import type { TabVerdict } from "../tab.ts";
import { callLine } from "./call-line.ts";
import type { BannerData, BannerWords } from "./model.ts";
import { ONE_LINE, quoteParts, SOME_LINES } from "./quote.ts";

type Told = Omit<BannerData, "words">;

/** Passages read and passages with a finding, summed over all frames. */
type Counts = Pick<TabVerdict, "passages" | "flagged">;

/** Where findings are few among many passages a reader is told so: it is not the whole page. */
const MANY_PASSAGES = 20;
const FEW = 0.1;

/** The banner of a verdict as the person wants it; undefined where nothing was found. */
export function bannerFor(verdict: TabVerdict, settings: Settings): BannerData | undefined {
  const { bannerSize, markColor } = settings;
  const [finding] = verdict.findings;
  if (!finding || verdict.level === "none") return undefined;
  const { text: quote, marks } = legibleMarked({
    text: finding.quote,
    marks: marksInQuote(finding),
  });
  const told: Told = {
    level: verdict.level,
    scheme: finding.scheme,
    quote,
    marks,
    ...callLine(finding.scheme, settings),
    frameId: finding.frameId,
    finding: finding.index,
    size: bannerSize,
    // The banner's own yellow suits light and dark.
    ...(markColor !== "yellow" && { mark: MARKS[markColor] }),
  };
  return { ...told, words: bannerWords(told, verdict, finding.place) };
}

/** What a banner says, in the language that the person chose. */
export function bannerWords(
  { level, scheme, size, quote, marks }: Told,
  { passages, flagged }: Counts,
  place: Finding["place"] = undefined,
): BannerWords {
  const of = scheme.replaceAll("-", "_") as "cash_out";
  const warns = level === "warning";
  const hasRoom = warns && size !== "small";
  const isRare = hasRoom && passages >= MANY_PASSAGES && flagged / passages < FEW;
  return {
    lang: i18n.t("banner.lang"),
    region: i18n.t("banner.region"),
    headline: i18n.t(`banner.${of}.${warns ? "headline" : "caution"}`),
    detail: i18n.t(`banner.${of}.${hasRoom ? "meaning" : "advice"}`),
    lead: isRare && !place ? i18n.t("banner.count", [flagged, passages]) : lead(place),
    evidence: quoteParts(quote, marks, hasRoom ? SOME_LINES : ONE_LINE),
    guidance: i18n.t(hasRoom ? "banner.guidance" : "banner.look"),
    show: i18n.t("banner.show"),
    gone: i18n.t(isUnseen(place) ? `banner.gone_${place}` : "banner.gone"),
    paid: i18n.t("banner.paid"),
    close: i18n.t("banner.close"),
  };
}

function lead(place: Finding["place"]): string {
  return place ? i18n.t(`banner.quoted_${place}`) : i18n.t("banner.quoted");
}

/** Whether a place is one that no highlight can show. */
function isUnseen(place: Finding["place"]): place is "title" | "description" {
  return place === "title" || place === "description";
}
