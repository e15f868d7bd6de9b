import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { Access } from "../../tab.ts";
import { Loading, Notice, ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";

/** A page that was not read has no verdict: says why, since "nothing found" would be untrue. */
export function NotRead({ access, tabId }: { access: Access; tabId: number }) {
  const [progress, run] = useAction();
  if (access === "loading") return <Loading />;
  if (access === "unread")
    return (
      <Notice kind="plain" icon="away">
        <h2>{i18n.t("verdict.unread")}</h2>
        <p class="hint">{i18n.t("verdict.unreadHint")}</p>
        <p>
          <button
            type="button"
            class="quiet"
            disabled={progress === "working"}
            onClick={() => run(() => browser.tabs.reload(tabId))}
          >
            {i18n.t("verdict.reload")}
          </button>
        </p>
        <ProgressLine progress={progress} />
      </Notice>
    );
  return (
    <Notice kind="plain" icon="away">
      <h2>{i18n.t("verdict.unreadable")}</h2>
      <p class="hint">{i18n.t("verdict.unreadableHint")}</p>
    </Notice>
  );
}
