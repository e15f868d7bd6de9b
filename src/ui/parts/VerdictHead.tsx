import { i18n } from "#i18n";
import type { Verdict } from "../../detect/verdict.ts";
import { schemeNames } from "../names.ts";
import { Notice } from "./Status.tsx";

/** At most so many schemes fit into the one line of a verdict. */
const SCHEMES_NAMED = 2;

/** A verdict in one line, with how much was read. `of` says what was judged. */
export function VerdictHead({ verdict, of }: { verdict?: Verdict; of: "page" | "text" }) {
  if (!verdict || verdict.level === "none")
    return (
      <Notice kind="calm" icon="ok">
        <h2>{i18n.t(`verdict.${of}.none`)}</h2>
      </Notice>
    );
  const { level, schemes, passages, flagged, truncated } = verdict;
  const warns = level === "warning";
  const named = schemeNames(schemes.slice(0, SCHEMES_NAMED));
  return (
    <Notice kind={warns ? "danger" : "caution"} icon={level}>
      <h2>{i18n.t(`verdict.${of}.${level}`, [named])}</h2>
      <p class="hint">
        {i18n.t("verdict.outOf", [passages, flagged])}
        {truncated && i18n.t("verdict.truncated")}
      </p>
    </Notice>
  );
}
