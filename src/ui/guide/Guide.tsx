import { i18n } from "#i18n";
import { checkedSince } from "../../guidance/pick.ts";
import type { Region } from "../../settings/model.ts";
import { StaleNotice } from "../parts/StaleNotice.tsx";
import { useFocusOnChange } from "../use-focus.ts";
import { useRegion } from "../use-region.ts";
import { CheckPage } from "./CheckPage.tsx";
import { LetterPage } from "./LetterPage.tsx";
import { Overview } from "./Overview.tsx";
import { PaidPage } from "./PaidPage.tsx";
import { QuestionPage } from "./QuestionPage.tsx";
import { RegionChoice } from "./RegionChoice.tsx";
import { type Route, useRoute } from "./routes.ts";
import { SchemePage } from "./SchemePage.tsx";

/** Official guidance, without any connection. */
export function Guide() {
  const route = useRoute();
  const place = useFocusOnChange<HTMLElement>(route);
  const [region, choose] = useRegion();

  return (
    <div class="page">
      <header class="row between">
        <a class="product" href="#/">
          {i18n.t("extName")} · {i18n.t("guide.name")}
        </a>
        <a class="paid" href="#/paid">
          {i18n.t("guidance.paid")}
        </a>
        <RegionChoice region={region} choose={choose} />
        <StaleNotice />
      </header>
      <main class="stack" tabIndex={-1} ref={place}>
        <Page route={route} region={region} />
      </main>
      <footer class="hint stack-s">
        <p>{i18n.t("guide.disclaimer")}</p>
        <p>{i18n.t("guide.checked", [checkedSince])}</p>
      </footer>
    </div>
  );
}

function Page({ route, region }: { route: Route; region: Region }) {
  switch (route.page) {
    case "paid":
      return <PaidPage region={region} />;
    case "check":
      return <CheckPage id={route.id} />;
    case "scheme":
      return <SchemePage scheme={route.scheme} region={region} />;
    case "question":
      return <QuestionPage situation={route.situation} region={region} />;
    case "letter":
      return <LetterPage key={route.letter.id} letter={route.letter} />;
    case "overview":
      return <Overview />;
  }
}
