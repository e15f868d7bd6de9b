import { i18n } from "#i18n";
import { isStale } from "../../guidance/age.ts";
import { checkedSince } from "../../guidance/pick.ts";
import { Notice } from "./Status.tsx";

/** Says at the top of the guide that it was checked too long ago. */
export function StaleNotice() {
  if (!isStale({ checked: checkedSince }, Date.now())) return null;
  return (
    <Notice kind="caution" icon="caution">
      <p>{i18n.t("guidance.staleGuide", [checkedSince])}</p>
    </Notice>
  );
}
