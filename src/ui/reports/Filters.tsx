import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { SCHEMES, type Scheme } from "../../detect/verdict.ts";
import type { ReportFilter } from "../../reports/filter.ts";
import { REPORT_KINDS, type ReportKind } from "../../reports/report.ts";
import { schemeName } from "../names.ts";
import { kindName } from "../report/words.ts";

/** Narrows the list as the person types and chooses. */
export function Filters({
  filter,
  change,
}: {
  filter: ReportFilter;
  change: (filter: ReportFilter) => void;
}) {
  const id = useId();
  return (
    <search class="filters">
      <label class="field wide" for={`${id}-words`}>
        <span>{i18n.t("reports.search")}</span>
        <input
          id={`${id}-words`}
          type="search"
          maxLength={200}
          value={filter.words}
          onInput={({ currentTarget }) => change({ ...filter, words: currentTarget.value })}
        />
      </label>
      <label class="field" for={`${id}-kind`}>
        <span>{i18n.t("report.fields.kind")}</span>
        <select
          id={`${id}-kind`}
          value={filter.kind ?? ""}
          onChange={({ currentTarget }) =>
            change({
              ...filter,
              kind: (currentTarget.value || undefined) as ReportKind | undefined,
            })
          }
        >
          <option value="">{i18n.t("reports.any")}</option>
          {REPORT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </select>
      </label>
      <label class="field" for={`${id}-scheme`}>
        <span>{i18n.t("report.fields.schemes")}</span>
        <select
          id={`${id}-scheme`}
          value={filter.scheme ?? ""}
          onChange={({ currentTarget }) =>
            change({ ...filter, scheme: (currentTarget.value || undefined) as Scheme | undefined })
          }
        >
          <option value="">{i18n.t("reports.any")}</option>
          {SCHEMES.map((scheme) => (
            <option key={scheme} value={scheme}>
              {schemeName(scheme)}
            </option>
          ))}
        </select>
      </label>
      {(["from", "to"] as const).map((end) => (
        <label class="field" key={end} for={`${id}-${end}`}>
          <span>{i18n.t(`reports.${end}`)}</span>
          <input
            id={`${id}-${end}`}
            type="date"
            value={filter[end]}
            onInput={({ currentTarget }) => change({ ...filter, [end]: currentTarget.value })}
          />
        </label>
      ))}
    </search>
  );
}
