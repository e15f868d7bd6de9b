import { useCallback, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { Begun, ReportKind } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { CheckScreen } from "../check/CheckScreen.tsx";
import { BackButton } from "../parts/BackButton.tsx";
import { Failed, FullNotice, Loading } from "../parts/Status.tsx";
import { ReportForm } from "../report/ReportForm.tsx";
import { useFocusOnChange } from "../use-focus.ts";
import { useLoaded } from "../use-loaded.ts";
import { useOnLoaded } from "../use-on-loaded.ts";
import { Foot } from "./Foot.tsx";
import { News } from "./News.tsx";
import { PageView } from "./PageView.tsx";
import { Unsaved } from "./Unsaved.tsx";

/** A report that is to be begun while another waits. */
interface Waiting {
  readonly next: ReportKind;
}

type Screen = "page" | "check" | ReportKind | Begun | Waiting;

/** The toolbar popup: what was found in this tab, and what to do about it. */
export function Popup({ tab }: { tab: () => Promise<number | undefined> }) {
  const [screen, setScreen] = useState<Screen>("page");
  const load = useCallback(async () => {
    const tabId = await tab();
    if (tabId === undefined) throw new Error("no tab");
    return { tabId, state: await ask("getTabState", { tabId }) };
  }, [tab]);
  const [loaded, reload] = useLoaded(load);
  useOnLoaded(reload);
  const back = () => setScreen("page");
  const report = async (next: ReportKind) => {
    const begun = await ask("getBegun", {}).catch(() => undefined);
    setScreen(begun ? { next } : next);
  };
  const place = useFocusOnChange<HTMLElement>(screen);

  return (
    <main class="popup stack" tabIndex={-1} ref={place}>
      {content()}
    </main>
  );

  function content() {
    if (screen === "check") return <CheckScreen wayBack={<BackButton back={back} />} />;
    if (typeof screen === "object" && "next" in screen)
      return (
        <>
          <BackButton back={back} />
          <h1>{i18n.t("report.unsavedFirst")}</h1>
          <Unsaved goOn={setScreen} instead={() => setScreen(screen.next)} />
        </>
      );
    if (typeof screen === "object")
      return (
        <ReportForm kind={screen.report.kind} tabId={screen.tabId} begun={screen} back={back} />
      );
    if (loaded.state === "loading") return <Loading />;
    if (loaded.state === "failed") return <Failed retry={reload} />;
    const { tabId, state } = loaded.value;
    if (screen !== "page")
      return <ReportForm kind={screen} state={state} tabId={tabId} back={back} />;
    return (
      <>
        <h1 class="product">{i18n.t("extName")}</h1>
        {state.hasNews && <News />}
        {state.full && <FullNotice />}
        <Unsaved goOn={setScreen} />
        <PageView tabId={tabId} state={state} report={report} />
        <Foot state={state} check={() => setScreen("check")} />
      </>
    );
  }
}

/** The tab that the popup is about: the one it opened on, or the one named in its address. */
export async function shownTab(): Promise<number | undefined> {
  const named = new URLSearchParams(location.search).get("tab");
  if (named !== null) return Number(named);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
