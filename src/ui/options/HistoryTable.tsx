import { i18n } from "#i18n";
import { type History, total } from "../../history/model.ts";
import { grouped } from "../../language/numbers.ts";
import { plainDay } from "../language.ts";

/** Every week in numbers, the latest first. */
export function HistoryTable({ history }: { history: History }) {
  return (
    <table class="numbers">
      <caption class="unseen">{i18n.t("history.perWeek")}</caption>
      <thead>
        <tr>
          {(["week", "pages", "warnings", "cautions"] as const).map((column) => (
            <th key={column} scope="col">
              {i18n.t(`history.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history.toReversed().map(({ monday, pages, warnings, cautions }) => (
          <tr key={monday}>
            <th scope="row">{plainDay(monday)}</th>
            <td>{grouped(pages)}</td>
            <td>{total(warnings)}</td>
            <td>{total(cautions)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
