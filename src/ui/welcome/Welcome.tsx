import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { DEFAULT_SETTINGS } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { LanguageSettings } from "../parts/LanguageSettings.tsx";
import { useLoaded } from "../use-loaded.ts";
import { BannerExample } from "./BannerExample.tsx";

/** The one page after installation: what this does, why it reads pages, what a warning looks like. */
export function Welcome() {
  const load = useCallback(() => ask("getSettings", {}), []);
  const [loaded] = useLoaded(load);
  return (
    <div class="page">
      <header>
        <h1>{i18n.t("welcome.title")}</h1>
      </header>
      <main class="stack">
        <p>{i18n.t("welcome.what")}</p>
        <h2>{i18n.t("welcome.exampleTitle")}</h2>
        <BannerExample
          settings={loaded.state === "ready" ? loaded.value.settings : DEFAULT_SETTINGS}
        />
        <p class="hint">{i18n.t("welcome.exampleHint")}</p>
        <h2>{i18n.t("welcome.whyTitle")}</h2>
        <p>{i18n.t("welcome.why")}</p>
        <p>{i18n.t("about.limits")}</p>
        <h2>{i18n.t("welcome.setTitle")}</h2>
        {loaded.state === "ready" && <LanguageSettings {...loaded.value} />}
      </main>
      <footer class="hint">
        <p>{i18n.t("welcome.done")}</p>
      </footer>
    </div>
  );
}
