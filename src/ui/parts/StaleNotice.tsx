import { i18n } from "#i18n";
import { isStale, oldestCheck } from "../../guidance/pick.ts";
import { Notice } from "./Status.tsx";

/** Says at the top of the guide that it was checked too long ago. */
export function StaleNotice() {
  const checked = oldestCheck();
  if (!isStale({ checked }, Date.now())) return null;
  return (
    <Notice kind="caution" icon="caution">
      <p>{i18n.t("guidance.staleGuide", [checked])}</p>
    </Notice>
  );
}
