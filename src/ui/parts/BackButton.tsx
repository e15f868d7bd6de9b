import { i18n } from "#i18n";

export function BackButton({ back }: { back: () => void }) {
  return (
    <button type="button" class="text" onClick={back}>
      {i18n.t("report.back")}
    </button>
  );
}
