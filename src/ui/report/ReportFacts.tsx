import { i18n } from "#i18n";
import { legible } from "../../detect/legible.ts";
import type { Report, ReportFinding, SavedReport } from "../../reports/report.ts";
import { dateTime, quoteLanguage } from "../language.ts";
import { schemeName, schemeNames } from "../names.ts";
import { levelName } from "./words.ts";

/** Every field of a report, as it is kept; words that several patterns found stand once. */
export function ReportFacts({
  report,
  withNote = true,
}: {
  report: Report | SavedReport;
  withNote?: boolean;
}) {
  const { url, title, seenAt, level, schemes, findings, listVersion, note, marked, text } = report;
  const { times, firstSeenAt } = report as Partial<SavedReport>;
  return (
    <dl class="facts">
      {url && (
        <>
          <dt>{i18n.t("report.fields.url")}</dt>
          <dd>{url}</dd>
        </>
      )}
      <dt>{i18n.t("report.fields.title")}</dt>
      <dd>{legible(title)}</dd>
      <dt>{i18n.t("report.fields.time")}</dt>
      <dd>
        {dateTime(seenAt)}
        {times && firstSeenAt && i18n.t("report.again", [times, dateTime(firstSeenAt)])}
      </dd>
      <dt>{i18n.t("report.fields.verdict")}</dt>
      <dd>
        {levelName(level)}
        {schemes.length > 0 && i18n.t("report.ofSchemes", [schemeNames(schemes)])}
      </dd>
      {findings.length > 0 && (
        <>
          <dt>{i18n.t("report.fields.evidence")}</dt>
          <dd>
            <ol class="steps">
              {[...new Set(findings.map(({ quote }) => quote))].map((quote) => (
                <Evidence
                  key={quote}
                  quote={quote}
                  findings={findings.filter((finding) => finding.quote === quote)}
                />
              ))}
            </ol>
          </dd>
        </>
      )}
      <dt>{i18n.t("report.fields.listVersion")}</dt>
      <dd>{listVersion || i18n.t("report.none")}</dd>
      {marked && (
        <>
          <dt>{i18n.t("report.fields.marked")}</dt>
          <dd class="lines">{legible(marked)}</dd>
        </>
      )}
      {text && (
        <>
          <dt>{i18n.t("report.fields.text")}</dt>
          <dd>
            <details>
              <summary>{i18n.t("report.textLength", [text.length])}</summary>
              <div class="quote">{legible(text)}</div>
            </details>
          </dd>
        </>
      )}
      {note && withNote && (
        <>
          <dt>{i18n.t("report.fields.note")}</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}

function Evidence({ quote, findings }: { quote: string; findings: readonly ReportFinding[] }) {
  return (
    <li>
      <bdi lang={quoteLanguage()}>{i18n.t("report.quoted", [legible(quote)])}</bdi>
      {findings.map(({ pattern, scheme, level }) => (
        <small key={pattern} class="block hint">
          {levelName(level)}
          {i18n.t("report.ofSchemes", [schemeName(scheme)])} <code class="whole">{pattern}</code>
        </small>
      ))}
    </li>
  );
}
