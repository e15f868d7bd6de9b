import { useEffect, useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { ReportKind } from "../../reports/report.ts";
import { Findings } from "../parts/Findings.tsx";
import { Quote } from "../parts/Quote.tsx";
import { ReportButtons } from "../parts/ReportButtons.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { VerdictHead } from "../parts/VerdictHead.tsx";
import { WhatToDo } from "../parts/WhatToDo.tsx";
import { useAction } from "../use-action.ts";
import type { Checked } from "./checked.ts";
import { FileDrop } from "./FileDrop.tsx";
import { judgePage, judgeText } from "./judging.ts";
import { readTextFile } from "./read-file.ts";

/** Of a longer file only so much is shown, in UTF-16 code units; all of it is judged. */
const SHOWN = 20_000;
/** A longer text takes so long that it can be stopped, in UTF-16 code units. */
const LONG = 200_000;
/** A text of which the marks are seen at a glance. */
const SHORT = 600;

/**
 * Judges a text that the person pastes, types, or hands over as a file. It stays in this window.
 * @param checked what was judged before, or is to be judged at once; `keep` is told of every change
 */
export function CheckMessage({
  checked,
  keep,
  report,
}: {
  checked: Checked;
  keep: (next: Checked | ((before: Checked) => Checked)) => void;
  report: (kind: ReportKind) => void;
}) {
  const [refused, setRefused] = useState("");
  const [progress, run] = useAction();
  const stop = useRef(new AbortController());
  const [isLong, setIsLong] = useState(false);
  const id = useId();
  const { text, verdict, isCut } = checked;

  const begin = (said: string) => {
    setIsLong(said.length > LONG);
    stop.current = new AbortController();
    return stop.current.signal;
  };
  const judge = (said: string) =>
    run(async () => {
      const judged = await judgeText(said, begin(said));
      if (!judged) return;
      const { verdict, marks } = judged;
      // What was written meanwhile stays.
      keep((now) => (now.text === said ? { ...now, verdict, marks } : now));
    });
  const take = (file: File) =>
    run(async () => {
      setRefused("");
      const read = await readTextFile(file);
      if (read.kind !== "text" && read.kind !== "page") {
        setRefused(i18n.t(`check.refused.${REFUSALS[read.kind]}`, [file.name]));
        return;
      }
      const judgeFile = read.kind === "page" ? judgePage : judgeText;
      const judged = await judgeFile(read.content, begin(read.content));
      if (!judged) return;
      if (judged.text.trim() === "") {
        setRefused(i18n.t("check.refused.empty", [file.name]));
        return;
      }
      keep({
        title: file.name,
        ...judged,
        text: judged.text.slice(0, SHOWN),
        marks: judged.marks.filter(({ end }) => end <= SHOWN),
        isCut: judged.text.length > SHOWN,
      });
    });
  const isNew = text.trim() !== "" && !verdict;
  useEffect(() => {
    if (isNew) judge(text);
    return () => stop.current.abort();
  }, []);

  return (
    <>
      <FileDrop take={take}>
        <label class="field" for={id}>
          <span>{i18n.t("check.label")}</span>
        </label>
        <textarea
          id={id}
          rows={5}
          value={text}
          onInput={(event) => {
            const { value } = event.currentTarget;
            setRefused("");
            keep({ text: value });
            // A pasted message is whole; one that is typed is judged when the person says so.
            if (/^insertFrom(Paste|Drop)/.test(event.inputType) && value.trim()) judge(value);
          }}
        />
        <p class="hint">{i18n.t("check.hint")}</p>
        {isCut && <p class="hint">{i18n.t("check.cut", [SHOWN])}</p>}
      </FileDrop>
      <div role="alert">{refused && <p class="refused">{refused}</p>}</div>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={text.trim() === "" || progress === "working"}
          onClick={() => judge(text)}
        >
          {i18n.t("check.run")}
        </button>
        {isLong && progress === "working" && (
          <button type="button" class="quiet" onClick={() => stop.current.abort()}>
            {i18n.t("status.stop")}
          </button>
        )}
      </div>
      <ProgressLine progress={progress} />
      <div class="stack" aria-live="polite">
        {verdict && <Outcome checked={checked} report={report} />}
      </div>
    </>
  );
}

const REFUSALS = {
  "too-large": "tooLarge",
  "not-text": "notText",
  "other-kind": "otherKind",
  empty: "empty",
} as const;

function Outcome({
  checked: { verdict, text, marks = [] },
  report,
}: {
  checked: Checked;
  report: (kind: ReportKind) => void;
}) {
  if (!verdict) return null;
  const { level, findings, schemes } = verdict;
  const isMore = findings[0] && findings[0].quote.length < text.trim().length;
  return (
    <>
      <VerdictHead verdict={verdict} of="text" />
      {level !== "none" && (
        <>
          <Findings findings={findings} />
          {isMore && (
            <details open={text.length <= SHORT}>
              <summary>{i18n.t("check.marked")}</summary>
              <Quote text={text} marks={marks} />
            </details>
          )}
          <WhatToDo schemes={schemes} />
        </>
      )}
      <ReportButtons of="text" found={level !== "none"} report={report} />
    </>
  );
}
