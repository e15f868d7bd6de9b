import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { storageUse } from "../../reports/size.ts";
import { ask } from "../ask.ts";
import { amount } from "../language.ts";
import { Failed, Loading } from "../parts/Status.tsx";
import { useLoaded } from "../use-loaded.ts";
import { Section } from "./Section.tsx";

/** How many reports are saved, and the way to them. */
export function Reports() {
  const load = useCallback(() => ask("listReports", {}), []);
  const [loaded, reload] = useLoaded(load);
  return (
    <Section name="reports">
      <p class="hint">{i18n.t("reports.hint")}</p>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Failed retry={reload} />}
      {loaded.state === "ready" && (
        <p>
          {loaded.value.length === 0
            ? i18n.t("reports.empty")
            : i18n.t("reports.use", [loaded.value.length, amount(storageUse(loaded.value))])}
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
