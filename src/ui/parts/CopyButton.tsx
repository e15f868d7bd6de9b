import { useState } from "preact/hooks";
import { i18n } from "#i18n";

/** Copies a text and says whether that worked. */
export function CopyButton({
  text,
  label = i18n.t("report.copy"),
  kind = "quiet",
  name,
}: {
  text: () => string;
  label?: string;
  kind?: "quiet" | "primary";
  /** Tells it from others that say the same. */
  name?: string;
}) {
  const [state, setState] = useState<"idle" | "done" | "failed">("idle");
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setState("done"),
      () => setState("failed"),
    );
  return (
    <>
      <button type="button" class={kind} aria-label={name} onClick={copy}>
        {label}
      </button>
      <span class="hint" role="status">
        {state === "done" && i18n.t("report.copied")}
        {state === "failed" && i18n.t("report.copyFailed")}
      </span>
    </>
  );
}
