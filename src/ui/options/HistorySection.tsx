import { useCallback, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { byScheme, type History, lastWeeks, mondayOf, total } from "../../history/model.ts";
import type { SettingsState } from "../../messages.ts";
import { ask } from "../ask.ts";
import { plainDay } from "../language.ts";
import { schemeName } from "../names.ts";
import { Choice } from "../parts/Field.tsx";
import { Failed, Loading, ProgressLine } from "../parts/Status.tsx";
import { UndoLine } from "../parts/UndoLine.tsx";
import { useAction } from "../use-action.ts";
import { useChange } from "../use-change.ts";
import { useLoaded } from "../use-loaded.ts";
import { HistoryTable } from "./HistoryTable.tsx";
import { Section } from "./Section.tsx";
import { WeekChart } from "./WeekChart.tsx";

/** Key of what is stored. */
const HISTORY = "history";
/** Weeks in the chart; older ones are in the table. */
const WEEKS_DRAWN = 12;

/** How many pages were checked and what was shown: numbers only, and a way to be rid of them. */
export function HistorySection({
  settings: stored,
  locked,
}: Pick<SettingsState, "settings" | "locked">) {
  const load = useCallback(() => ask("getHistory", {}), []);
  const [loaded, reload] = useLoaded(load, HISTORY);
  const [cleared, setCleared] = useState<History>();
  const [settings, saving, change] = useChange(stored);
  const [progress, run] = useAction();
  const replace = (history: History, before?: History) =>
    run(async () => {
      await ask("replaceHistory", { history });
      setCleared(before);
    });
  const history = loaded.state === "ready" ? loaded.value : [];
  return (
    <Section name="history">
      <Choice
        label={i18n.t("history.keep")}
        hint={i18n.t("history.hint")}
        locked={locked.includes("history")}
        checked={settings.history}
        change={(on) => change({ history: on })}
      />
      <ProgressLine progress={saving} />
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Failed retry={reload} />}
      {loaded.state === "ready" && history.length === 0 && (
        <p>{i18n.t(settings.history ? "history.empty" : "history.off")}</p>
      )}
      {history.length > 0 && (
        <>
          <Drawn history={history} />
          <p>
            <button type="button" class="quiet" onClick={() => replace([], history)}>
              {i18n.t("history.clear")}
            </button>
          </p>
        </>
      )}
      <UndoLine undo={cleared && (() => replace(cleared))}>
        {cleared && i18n.t("history.cleared")}
      </UndoLine>
      <ProgressLine progress={progress} />
    </Section>
  );
}

function Drawn({ history }: { history: History }) {
  const sum = (of: (week: History[number]) => number) =>
    history.reduce((all, week) => all + of(week), 0);
  const [first] = history;
  return (
    <div class="stack-s">
      <p>
        {i18n.t("history.summary", [
          plainDay(first?.monday ?? mondayOf(Date.now())),
          sum(({ pages }) => pages),
          sum(({ warnings }) => total(warnings)),
          sum(({ cautions }) => total(cautions)),
        ])}
      </p>
      <WeekChart weeks={lastWeeks(history, WEEKS_DRAWN, Date.now())} />
      <BySchemes history={history} />
      <details>
        <summary>{i18n.t("history.table")}</summary>
        <HistoryTable history={history} />
      </details>
    </div>
  );
}

function BySchemes({ history }: { history: History }) {
  const kinds = [
    { kind: "warnings", rows: byScheme(history, "warnings") },
    { kind: "cautions", rows: byScheme(history, "cautions") },
  ] as const;
  return (
    <>
      {kinds
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, rows }) => (
          <table key={kind} class="bars">
            <caption>
              {i18n.t("history.perScheme")} · {i18n.t(`history.${kind}`)}
            </caption>
            <tbody>
              {rows.map(([scheme, number]) => (
                <tr key={scheme}>
                  <th scope="row">
                    <span class="name">{schemeName(scheme)}</span>
                  </th>
                  <td class="number">{number}</td>
                  <td>
                    <svg
                      class={`bar ${kind}`}
                      viewBox="0 0 100 8"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect width={(100 * number) / (rows[0]?.[1] ?? 1)} height="8" />
                    </svg>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
    </>
  );
}
