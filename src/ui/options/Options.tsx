import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { ask } from "../ask.ts";
import { LanguageSettings } from "../parts/LanguageSettings.tsx";
import { Failed, FullNotice, Loading } from "../parts/Status.tsx";
import { useLoaded } from "../use-loaded.ts";
import { About } from "./About.tsx";
import { BackupSection } from "./Backup.tsx";
import { HistorySection } from "./HistorySection.tsx";
import { PauseSection } from "./PauseSection.tsx";
import { Problems } from "./Problems.tsx";
import { Reports } from "./Reports.tsx";
import { SECTIONS, Section } from "./Section.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { ShownSettings } from "./ShownSettings.tsx";
import { TrustedSites } from "./TrustedSites.tsx";

/** Settings, trusted sites, saved reports, counts, copies. */
export function Options() {
  const load = useCallback(() => ask("getSettings", {}), []);
  const [loaded, reload] = useLoaded(load);
  return (
    <div class="page wide">
      <header>
        <h1>{i18n.t("options.title")}</h1>
      </header>
      <nav aria-label={i18n.t("options.contents")}>
        <ul>
          {SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{i18n.t(`options.sections.${section}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main class="stack">
        {loaded.state === "loading" && <Loading />}
        {loaded.state === "failed" && <Failed retry={reload} />}
        {loaded.state === "ready" && (
          <>
            {loaded.value.full && <FullNotice />}
            <Problems problems={loaded.value.problems} />
            <ShownSettings {...loaded.value} />
            <Section name="language">
              <LanguageSettings {...loaded.value} />
            </Section>
            <PauseSection until={loaded.value.pausedUntil} mayPause={loaded.value.mayPause} />
            <TrustedSites {...loaded.value} />
          </>
        )}
        <Shortcuts />
        <Reports />
        {loaded.state === "ready" && <HistorySection {...loaded.value} />}
        <BackupSection />
        <About />
      </main>
    </div>
  );
}
