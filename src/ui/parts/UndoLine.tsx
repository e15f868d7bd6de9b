import type { ComponentChildren } from "preact";
import { i18n } from "#i18n";

/** Says what was done, with the way back while there is one. */
export function UndoLine({ children, undo }: { children?: ComponentChildren; undo?: () => void }) {
  return (
    <div role="status">
      {children && (
        <p class="row">
          <span>{children}</span>
          {undo && (
            <button type="button" class="quiet" onClick={undo}>
              {i18n.t("reports.undo")}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
