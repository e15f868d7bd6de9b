import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";
import type { Progress } from "../use-action.ts";
import { Icon, type IconName } from "./Icon.tsx";

/** A boxed message in the colour and with the sign of its kind. */
export function Notice({
  kind,
  icon,
  children,
}: {
  kind: "danger" | "caution" | "calm" | "plain";
  icon: IconName;
  children: ComponentChildren;
}) {
  return (
    <div class={`notice ${kind}`}>
      <Icon name={icon} />
      <div class="stack-s">{children}</div>
    </div>
  );
}

export function Loading() {
  return (
    <p class="hint" role="status">
      {i18n.t("status.loading")}
    </p>
  );
}

export function Failed({ retry }: { retry: () => void }) {
  return (
    <div role="alert">
      <Notice kind="caution" icon="caution">
        <p>{i18n.t("status.failed")}</p>
        <p>
          <button type="button" class="quiet" onClick={retry}>
            {i18n.t("status.retry")}
          </button>
        </p>
      </Notice>
    </div>
  );
}

/** Says so when what a button does takes a while or did not work. */
export function ProgressLine({ progress }: { progress: Progress }) {
  return (
    <p class="hint" role="status">
      {progress === "working" && i18n.t("status.working")}
      {progress === "failed" && i18n.t("status.actionFailed")}
      {progress === "full" && <Full />}
    </p>
  );
}

/** Says that nothing more can be stored, and leads to what can be taken out and let go. */
function Full() {
  return (
    <>
      {i18n.t("status.full")}{" "}
      <a href="/reports.html" target="_blank" rel="noreferrer">
        {i18n.t("reports.open")}
      </a>
    </>
  );
}

/** The same where nobody has just asked for something to be stored. */
export function FullNotice() {
  return (
    <Notice kind="caution" icon="caution">
      <p>
        <Full />
      </p>
    </Notice>
  );
}
