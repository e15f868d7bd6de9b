import type { ComponentChildren } from "preact";
import { useCallback } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { legible } from "../../detect/legible.ts";
import { sha256 } from "../../reports/hash.ts";
import type { SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { dateTime, quoteLanguage } from "../language.ts";
import { schemeNames } from "../names.ts";
import { Failed, Loading } from "../parts/Status.tsx";
import { levelName } from "../report/words.ts";
import { useLoaded } from "../use-loaded.ts";

/** What fits on the one page, in UTF-16 code units; the exported file holds all of it. */
const ROOM = { url: 500, title: 150, quote: 90, note: 300 };
const QUOTES = 5;
/** Beside so many words there is less room for the picture. */
const LONG = 500;
/** What a person fills in by hand, for the police or a bank. */
const BLANKS = ["name", "phone", "loss", "date"] as const;

/** One report on one page, to print and hand in on paper. */
export function EvidenceSheet({ report }: { report: SavedReport }) {
  const { id, text, pictureSize } = report;
  const load = useCallback(
    async () => ({
      hash: text ? await sha256(text) : undefined,
      picture: pictureSize ? await ask("getPicture", { id }) : undefined,
    }),
    [id, text, pictureSize],
  );
  const [loaded, reload] = useLoaded(load);
  if (loaded.state === "loading") return <Loading />;
  if (loaded.state === "failed") return <Failed retry={reload} />;
  const { hash, picture } = loaded.value;
  return (
    <>
      <div class="row between screen-only">
        <a href={`#/${id}`}>{i18n.t("picture.back")}</a>
        <button type="button" class="primary" onClick={() => print()}>
          {i18n.t("sheet.print")}
        </button>
      </div>
      <article class={lengthOf(report) > LONG ? "sheet long" : "sheet"}>
        <h1>{i18n.t(report.url ? "sheet.title" : "sheet.titleText")}</h1>
        <Facts report={report} hash={hash} />
        {picture && <img class="shot" src={picture} alt={i18n.t("picture.alt")} />}
        <dl class="blanks">
          {BLANKS.map((blank) => (
            <div key={blank}>
              <dt>{i18n.t(`sheet.${blank}`)}</dt>
              <dd />
            </div>
          ))}
        </dl>
        <p class="hint">{i18n.t("sheet.closing", [browser.runtime.getManifest().version])}</p>
      </article>
    </>
  );
}

function Facts({ report, hash }: { report: SavedReport; hash?: string }) {
  const { url, title, seenAt, firstSeenAt, times, level, schemes, note, text = "" } = report;
  const quotes = quotesOf(report);
  return (
    <dl class="facts">
      {url && <Fact name={i18n.t("report.fields.url")}>{cut(url, ROOM.url)}</Fact>}
      <Fact name={i18n.t("report.fields.title")}>{cut(legible(title), ROOM.title)}</Fact>
      <Fact name={i18n.t("report.fields.time")}>
        {dateTime(seenAt)} ({new Date(seenAt).toISOString()})
        {times && firstSeenAt && i18n.t("report.again", [times, dateTime(firstSeenAt)])}
      </Fact>
      <Fact name={i18n.t("report.fields.verdict")}>
        {levelName(level)}
        {schemes.length > 0 && i18n.t("report.ofSchemes", [schemeNames(schemes)])}
        {i18n.t("sheet.automatic", [report.listVersion || i18n.t("report.none")])}
      </Fact>
      {quotes.length > 0 && (
        <Fact name={i18n.t("report.fields.evidence")}>
          <ol class="steps" lang={quoteLanguage()}>
            {quotes.slice(0, QUOTES).map((quote) => (
              <li key={quote}>{i18n.t("report.quoted", [cut(legible(quote), ROOM.quote)])}</li>
            ))}
          </ol>
          {quotes.length > QUOTES && i18n.t("sheet.moreQuotes", [quotes.length - QUOTES])}
        </Fact>
      )}
      {note && <Fact name={i18n.t("report.fields.note")}>{cut(note, ROOM.note)}</Fact>}
      {hash && (
        <Fact name={i18n.t("sheet.hash")}>
          <code>{hash}</code> {i18n.t("sheet.hashOf", [text.length])}
        </Fact>
      )}
    </dl>
  );
}

/** What was found, or what the person marked where nothing was. */
function quotesOf({ findings, marked = "" }: SavedReport): string[] {
  const found = findings.map(({ quote }) => quote);
  return [...new Set(found.length > 0 ? found : marked.split(/\n\s*\n/u).filter(Boolean))];
}

function cut(text: string, room: number): string {
  return text.length > room ? `${text.slice(0, room)}…` : text;
}

function lengthOf(report: SavedReport): number {
  return [report.url, report.title, report.note, ...quotesOf(report)].join("").length;
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
