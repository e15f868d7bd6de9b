import { i18n } from "#i18n";

/** The way back to the overview. */
export function Crumb() {
  return (
    <p class="crumb">
      <a href="#/">{i18n.t("guide.back")}</a>
    </p>
  );
}
