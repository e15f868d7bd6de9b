import { i18n } from "#i18n";
import { situations, situationsAbout } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { GuideLink } from "../parts/Links.tsx";

/** Questions that the popup names; the rest is in the guide. */
const QUESTIONS_SHOWN = 3;

/**
 * Where to begin when nothing was found: the person may have come because of the matter itself.
 * What the page's title is about stands first.
 */
export function StartHere({ title = "" }: { title?: string }) {
  const about = situationsAbout(title);
  const questions = (about.length > 0 ? about : situations).slice(0, QUESTIONS_SHOWN);
  return (
    <section class="stack-s" aria-labelledby="start-here">
      <h2 id="start-here">
        {i18n.t(about.length > 0 ? "guidance.aboutThisPage" : "guidance.startHere")}
      </h2>
      <ul class="stack-s">
        {questions.map(({ id, question }) => (
          <li key={id}>
            <GuideLink to={`question/${id}`}>{local(question)}</GuideLink>
          </li>
        ))}
        <li>
          <GuideLink to="paid">{i18n.t("guidance.paid")}</GuideLink>
        </li>
      </ul>
      <p>
        <GuideLink to="" kind="button primary">
          {i18n.t("guidance.open")}
        </GuideLink>
      </p>
    </section>
  );
}
