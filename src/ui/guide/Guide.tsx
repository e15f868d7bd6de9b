import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { DEFAULT_SETTINGS, type Region } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { CheckScreen } from "../parts/CheckScreen.tsx";
import { effectiveRegion } from "../region.ts";
import { useFocusOnChange } from "../use-focus.ts";
import { useLoaded } from "../use-loaded.ts";
import { Crumb } from "./Crumb.tsx";
import { Overview } from "./Overview.tsx";
import { PaidPage } from "./PaidPage.tsx";
import { QuestionPage } from "./QuestionPage.tsx";
import { type Route, useRoute } from "./routes.ts";
import { SchemePage } from "./SchemePage.tsx";

/** Official guidance, without any connection. */
export function Guide() {
  const route = useRoute();
  const place = useFocusOnChange<HTMLElement>(route);
  const load = useCallback(() => ask("getSettings", {}), []);
  const [loaded] = useLoaded(load);
  // Guidance is shown even where the settings cannot be had.
  const settings = loaded.state === "ready" ? loaded.value.settings : DEFAULT_SETTINGS;

  return (
    <div class="page">
      <header class="row between">
        <a class="product" href="#/">
          {i18n.t("extName")} · {i18n.t("guide.name")}
        </a>
        <a class="paid" href="#/paid">
          {i18n.t("guidance.paid")}
        </a>
      </header>
      <main class="stack" tabIndex={-1} ref={place}>
        <Page route={route} region={effectiveRegion(settings)} />
      </main>
      <footer class="hint stack-s">
        <p>{i18n.t("guide.disclaimer")}</p>
      </footer>
    </div>
  );
}

function Page({ route, region }: { route: Route; region: Region }) {
  switch (route.page) {
    case "paid":
      return <PaidPage region={region} />;
    case "check":
      return <CheckScreen wayBack={<Crumb />} />;
    case "scheme":
      return <SchemePage scheme={route.scheme} region={region} />;
    case "question":
      return <QuestionPage situation={route.situation} region={region} />;
    case "overview":
      return <Overview />;
  }
}
