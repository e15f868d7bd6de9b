import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import { LIST_INFO } from "../../patterns/info.generated.ts";
import { cutAddress, hasMoreThanPath } from "../../reports/address.ts";
import { draftReport, type Reportable } from "../../reports/draft.ts";
import type { TabWords } from "../../reports/messages.ts";
import {
  type Begun,
  type Kept,
  REPORT_LIMITS,
  type Report,
  type ReportKind,
} from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { BackButton } from "../parts/BackButton.tsx";
import { Choice } from "../parts/Field.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { HandIn } from "./HandIn.tsx";
import { LongField } from "./LongField.tsx";
import { ReportFacts } from "./ReportFacts.tsx";
import { Saved } from "./Saved.tsx";
import { useKept } from "./use-kept.ts";

/**
 * Shows exactly what a report holds, then keeps it, and helps to hand it in. Nothing is sent.
 * @param tabId the tab that the report is about, where it is about one
 * @param begun what the person goes on with, in place of `state`
 */
export function ReportForm({
  kind,
  state = {},
  back,
  tabId,
  begun,
}: {
  kind: ReportKind;
  state?: Reportable;
  back: () => void;
  tabId?: number;
  begun?: Begun;
}) {
  // The time the person pressed the button is the time the page was seen.
  const [draft] = useState(() => begun?.report ?? draftReport(kind, state, Date.now()));
  const isMessage = state.text !== undefined;
  const words = useWords(isMessage || begun ? undefined : tabId);
  const text = draft.text ?? words?.page.slice(0, REPORT_LIMITS.text);
  const [cut, setCut] = useState(begun?.cut ?? false);
  const [withText, setWithText] = useState(
    begun?.withText ?? (isMessage || kind !== "false-alarm"),
  );
  const [withPicture, setWithPicture] = useState(begun?.withPicture ?? false);
  // What was begun has no more to suggest: its text is the page's.
  const [typed, setTyped] = useState(begun ? (draft.marked ?? "") : undefined);
  const [note, setNote] = useState(draft.note);
  const [kept, setKept] = useState<Kept & { readonly noPicture?: boolean }>();
  const [progress, run] = useAction();
  const marked = kind === "scam" ? "" : (typed ?? suggestion(draft, words));
  const { text: _, marked: __, ...plain } = draft;
  const report: Report = {
    ...plain,
    url: cut ? cutAddress(draft.url) : draft.url,
    listVersion: draft.listVersion || LIST_INFO.version,
    note,
    ...(marked.trim() && { marked: marked.trim() }),
    ...(withText && text && { text }),
  };
  const name = kind === "false-alarm" ? "false_alarm" : kind;

  /** What was begun is gone on with later, when the tab may show another page. */
  const isThere = async () =>
    !begun || (await ask("getTabState", { tabId: begun.tabId })).url === (draft.url || undefined);
  const save = () =>
    run(async () => {
      const saved = await ask("saveReport", { report });
      await letGo();
      if (!withPicture || tabId === undefined) return setKept(saved);
      const taken = (await isThere()) && (await ask("takePicture", { tabId, id: saved.id }));
      setKept({ ...saved, noPicture: !taken });
      if (taken) await browser.tabs.create({ url: `/reports.html#/${saved.id}/picture` });
    });

  const whole = { ...draft, note, ...(marked && { marked }), ...(text && { text }) };
  const [place, letGo] = useKept(
    tabId !== undefined && !kept && { tabId, cut, withText, withPicture, report: whole },
  );

  return (
    <>
      <BackButton back={back} />
      <div class="stack" ref={place}>
        <h1>{i18n.t(isMessage ? `report.titleText.${name}` : `report.title.${name}`)}</h1>
        <p class="hint">{i18n.t("report.local")}</p>
        <ReportFacts report={report} />
        {kept ? (
          <Saved kept={kept} />
        ) : (
          <>
            {hasMoreThanPath(draft.url) && (
              <Choice label={i18n.t("report.cut")} checked={cut} change={setCut} />
            )}
            {text && (
              <Choice
                label={i18n.t(isMessage ? "report.keepMessage" : "report.keepPage", [text.length])}
                checked={withText}
                change={setWithText}
              />
            )}
            {kind !== "scam" && (
              <LongField
                label={i18n.t(`report.mark.${kind === "missed" ? "missed" : "false_alarm"}`)}
                max={REPORT_LIMITS.marked}
                value={marked}
                change={setTyped}
              />
            )}
            <LongField
              label={i18n.t("report.note")}
              max={REPORT_LIMITS.note}
              value={note}
              change={setNote}
            />
            {tabId !== undefined && (
              <Choice
                label={i18n.t("report.withPicture")}
                checked={withPicture}
                change={setWithPicture}
              />
            )}
            <button type="button" class="primary" disabled={progress === "working"} onClick={save}>
              {i18n.t("report.save")}
            </button>
          </>
        )}
        <ProgressLine progress={progress} />
        <HandIn report={report} />
      </div>
    </>
  );
}

/** What a reader sees of the tab and what is selected there; undefined until it is known, or where nobody answers. */
function useWords(tabId: number | undefined): TabWords | undefined {
  const [words, setWords] = useState<TabWords>();
  useEffect(() => {
    if (tabId !== undefined) ask("getTabWords", { tabId }).then(setWords, () => undefined);
  }, [tabId]);
  return words;
}

/** What the person probably means: the words that were found, or what is selected, or the message. */
function suggestion({ kind, findings, text = "" }: Report, words: TabWords | undefined): string {
  const quotes = [...new Set(findings.map(({ quote }) => quote))].join("\n\n");
  const likely = kind === "false-alarm" ? quotes : words?.selection || text;
  return likely.slice(0, REPORT_LIMITS.marked);
}
