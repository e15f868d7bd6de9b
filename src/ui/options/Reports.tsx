import { i18n } from "#i18n";
import { ask } from "../ask.ts";
import { amount } from "../language.ts";
import { Failed, Loading } from "../parts/Status.tsx";
import { REPORTS_CHANGED } from "../reports/all.ts";
import { useLoaded } from "../use-loaded.ts";
import { Section } from "./Section.tsx";

const measure = () => ask("measureReports", {});

/** How many reports are saved, and the way to them. */
export function Reports() {
  const [loaded, reload] = useLoaded(measure, REPORTS_CHANGED);
  return (
    <Section name="reports">
      <p class="hint">{i18n.t("reports.hint")}</p>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Failed retry={reload} />}
      {loaded.state === "ready" && (
        <p>
          {loaded.value.count === 0
            ? i18n.t("reports.empty")
            : i18n.t("reports.use", [loaded.value.count, amount(loaded.value.bytes)])}
        </p>
      )}
      <p>
        <a class="button" href="/reports.html" target="_blank" rel="noopener">
          {i18n.t("reports.open")}
        </a>
      </p>
    </Section>
  );
}
