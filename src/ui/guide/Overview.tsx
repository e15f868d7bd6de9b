import { i18n } from "#i18n";
import { letters, schemeInfos, situations } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { schemeName } from "../names.ts";

/** The way in: what happened, or what was offered. */
export function Overview() {
  return (
    <>
      <h1>{i18n.t("guide.title")}</h1>
      <p>{i18n.t("guide.lead")}</p>
      <nav class="stack" aria-label={i18n.t("guide.name")}>
        <section class="stack-s">
          <h2>{i18n.t("guide.questions")}</h2>
          <ul class="choices">
            {situations.map(({ id, question }) => (
              <li key={id}>
                <a href={`#/question/${id}`}>{local(question)}</a>
              </li>
            ))}
            <li>
              <a href="#/paid">{i18n.t("guidance.paid")}</a>
            </li>
          </ul>
        </section>
        <section class="stack-s">
          <h2>{i18n.t("guide.schemes")}</h2>
          <ul class="choices">
            {schemeInfos.map(({ scheme }) => (
              <li key={scheme}>
                <a class="name" href={`#/scheme/${scheme}`}>
                  {schemeName(scheme)}
                </a>
              </li>
            ))}
          </ul>
        </section>
        <section class="stack-s">
          <h2>{i18n.t("guide.letters")}</h2>
          <ul class="stack-s">
            {letters.map(({ id, title }) => (
              <li key={id}>
                <a href={`#/letter/${id}`}>{local(title)}</a>
              </li>
            ))}
          </ul>
        </section>
        <p>
          <a href="#/check">{i18n.t("check.open")}</a>
        </p>
      </nav>
    </>
  );
}
