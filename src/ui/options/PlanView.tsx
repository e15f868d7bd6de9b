import { i18n } from "#i18n";
import { changesNothing, type Plan, type SettingChange, type Share } from "../../backup/compare.ts";
import { settingName, settingValue } from "./setting-words.ts";

/** In words what a file would change. */
export function PlanView({ plan }: { plan: Plan }) {
  if (changesNothing(plan)) return <p>{i18n.t("backup.nothing")}</p>;
  const { settings, staysLocked, trusted, reports, joined, weeks, unreadable } = plan;
  return (
    <>
      <ul class="dots">
        {settings.map((change) => (
          <li key={change.name}>{inWords(change)}</li>
        ))}
        {staysLocked && <li>{i18n.t("backup.lockedSetting")}</li>}
        {hasAny(trusted) && <li>{i18n.t("backup.trusted", [trusted.added, trusted.known])}</li>}
        {hasAny(reports) && <li>{i18n.t("backup.reports", [reports.added, reports.known])}</li>}
        {joined > 0 && <li>{i18n.t("backup.joined", [joined])}</li>}
        {unreadable > 0 && <li>{i18n.t("backup.unreadable", [unreadable])}</li>}
        {weeks > 0 && <li>{i18n.t("backup.history", [weeks])}</li>}
      </ul>
      <p class="hint">{i18n.t("backup.keeps")}</p>
    </>
  );
}

const hasAny = ({ added, known }: Share) => added + known > 0;

function inWords({ name, from, to }: SettingChange): string {
  return i18n.t("backup.setting", [
    settingName(name),
    settingValue(name, from),
    settingValue(name, to),
  ]);
}
