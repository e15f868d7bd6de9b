import { i18n } from "#i18n";
import type { Level } from "../../detect/verdict.ts";
import type { TableWords } from "../../reports/csv.ts";
import type { ReportKind } from "../../reports/report.ts";
import type { ReportWords } from "../../reports/text.ts";
import { dateTime } from "../language.ts";
import { schemeNames } from "../names.ts";

export function levelName(level: Level): string {
  return i18n.t(`report.levels.${level}`);
}

export function kindName(kind: ReportKind): string {
  return i18n.t(`report.kinds.${kind === "false-alarm" ? "false_alarm" : kind}`);
}

/** The reader's words for a table of reports. */
export function tableWords(): TableWords {
  return {
    heading: [
      i18n.t("report.fields.kind"),
      i18n.t("report.fields.time"),
      i18n.t("report.fields.url"),
      i18n.t("report.fields.title"),
      i18n.t("report.fields.verdict"),
      i18n.t("report.fields.schemes"),
      i18n.t("report.fields.evidence"),
      i18n.t("report.fields.marked"),
      i18n.t("report.fields.note"),
      i18n.t("report.fields.listVersion"),
    ],
    kind: ({ kind }) => kindName(kind),
    level: ({ level }) => levelName(level),
    schemes: ({ schemes }) => schemeNames(schemes),
  };
}

/** The reader's words for the text of a report. */
export function reportWords(): ReportWords {
  return {
    heading: (schemes) =>
      schemes.length > 0
        ? i18n.t("report.text.heading", [schemeNames(schemes)])
        : i18n.t("report.text.headingPlain"),
    url: i18n.t("report.fields.url"),
    title: i18n.t("report.fields.title"),
    time: i18n.t("report.fields.time"),
    evidence: i18n.t("report.text.evidence"),
    note: i18n.t("report.fields.note"),
    text: i18n.t("report.fields.text"),
    quoted: (quote) => i18n.t("report.quoted", [quote]),
    closing: (version) => i18n.t("report.text.closing", [version || i18n.t("report.none")]),
    colon: i18n.t("report.text.colon"),
    dateTime,
  };
}
