import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { marksInQuote } from "../../detect/quote.ts";
import type { Finding } from "../../detect/verdict.ts";
import { clueName, schemeName } from "../names.ts";
import { Quote } from "./Quote.tsx";

/** How many findings stand open; the rest is behind a fold. */
const OPEN = 1;

/** The evidence of a verdict, strongest first. `show` brings one into view on its page. */
export function Findings<F extends Finding>({
  findings,
  show,
}: {
  findings: readonly F[];
  show?: (finding: F) => Promise<boolean>;
}) {
  const rest = findings.slice(OPEN);
  return (
    <section class="stack-s" aria-label={i18n.t("reasons.title")}>
      {findings.slice(0, OPEN).map((finding) => (
        <FindingView key={keyOf(finding)} finding={finding} show={show} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{i18n.t("reasons.more", [rest.length])}</summary>
          <div class="stack-s">
            {rest.map((finding) => (
              <FindingView key={keyOf(finding)} finding={finding} show={show} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

const notShown = ({ place }: Finding) =>
  place === "title" || place === "description"
    ? (`banner.gone_${place}` as const)
    : "reasons.notFound";

const keyOf = ({ pattern, passage, start }: Finding) => `${pattern} ${passage} ${start}`;

function FindingView<F extends Finding>({
  finding,
  show,
}: {
  finding: F;
  show?: (finding: F) => Promise<boolean>;
}) {
  const [found, setFound] = useState<boolean>();
  return (
    <figure class="stack-s">
      <figcaption class="hint">{i18n.t("reasons.wrote", [schemeName(finding.scheme)])}</figcaption>
      <Quote text={finding.quote} marks={marksInQuote(finding)} />
      <div class="row between top">
        <Clues clues={finding.clues} />
        {show && (
          <button
            type="button"
            class="text"
            onClick={async () => setFound(await show(finding).catch(() => false))}
          >
            {i18n.t("reasons.showWhere")}
          </button>
        )}
      </div>
      <p class="hint" role="status">
        {found === false && i18n.t(notShown(finding))}
      </p>
    </figure>
  );
}

function Clues({ clues }: { clues: Finding["clues"] }) {
  if (clues.length === 0) return <span />;
  const sides = [
    { title: i18n.t("reasons.for"), clues: clues.filter(({ weight }) => weight > 0) },
    { title: i18n.t("reasons.against"), clues: clues.filter(({ weight }) => weight < 0) },
  ];
  return (
    <details class="clues">
      <summary>{i18n.t("reasons.clues")}</summary>
      <dl>
        {sides
          .filter((side) => side.clues.length > 0)
          .map((side) => (
            <div key={side.title}>
              <dt>{side.title}</dt>
              {side.clues.map(({ id }) => (
                <dd key={id}>{clueName(id)}</dd>
              ))}
            </div>
          ))}
      </dl>
    </details>
  );
}
