import { i18n } from "#i18n";

/** How far long work is, and the way to stop it. */
export function WorkBar({ done, all, stop }: { done: number; all: number; stop: () => void }) {
  return (
    <div class="row">
      <progress max={all} value={done} aria-label={i18n.t("status.working")} />
      <span>{i18n.t("backup.working", [done, all])}</span>
      <button type="button" class="quiet" onClick={stop}>
        {i18n.t("status.stop")}
      </button>
    </div>
  );
}
