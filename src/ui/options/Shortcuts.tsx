import { useCallback } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { useLoaded } from "../use-loaded.ts";
import { Section } from "./Section.tsx";

/** Names of our commands in the manifest; the popup's depends on the manifest's version. */
const COMMANDS = [
  { names: ["_execute_action", "_execute_browser_action"], text: "popup" },
  { names: ["show-evidence"], text: "evidence" },
  { names: ["pause"], text: "pause" },
] as const;

/** The page of Chromium's browsers on which keys are set. */
const CHROMIUM_PAGE = "chrome://extensions/shortcuts";

/** The keys as they are now, and the way to where they are set: only the browser itself can do that. */
export function Shortcuts() {
  const load = useCallback(async () => (await browser.commands?.getAll()) ?? [], []);
  const [loaded] = useLoaded(load);
  const [progress, run] = useAction();
  const isReady = loaded.state === "ready";
  const keys = isReady ? loaded.value : [];
  return (
    <Section name="shortcuts">
      <p class="hint">{i18n.t("shortcuts.hint")}</p>
      <dl class="pairs">
        {COMMANDS.map(({ names, text }) => {
          const key = keys.find(({ name }) => names.some((one) => one === name))?.shortcut;
          return (
            <div key={text}>
              <dt>{i18n.t(`shortcuts.${text}`)}</dt>
              <dd>{key ? <kbd>{key}</kbd> : isReady && i18n.t("shortcuts.unset")}</dd>
            </div>
          );
        })}
      </dl>
      <button type="button" class="quiet" onClick={() => run(openBrowsersPage)}>
        {i18n.t("shortcuts.change")}
      </button>
      <ProgressLine progress={progress} />
    </Section>
  );
}

async function openBrowsersPage(): Promise<void> {
  // Firefox alone has this; the types know neither.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
