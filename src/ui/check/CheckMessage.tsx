import { useEffect, useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Verdict } from "../../detect/verdict.ts";
import type { ReportKind } from "../../reports/report.ts";
import { Findings } from "../parts/Findings.tsx";
import { ProgressLine } from "../parts/Status.tsx";
import { VerdictHead } from "../parts/VerdictHead.tsx";
import { WhatToDo } from "../parts/WhatToDo.tsx";
import { useAction } from "../use-action.ts";
import type { Checked } from "./checked.ts";
import { FileDrop } from "./FileDrop.tsx";
import { readTextFile } from "./read-file.ts";

/** Of a longer file only so much is shown, in UTF-16 code units; all of it is judged. */
const SHOWN = 20_000;

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
  keep: (checked: Checked) => void;
  report: (kind: ReportKind) => void;
}) {
  const [refused, setRefused] = useState("");
  const [progress, run] = useAction();
  const id = useId();
  const { text, verdict, isCut } = checked;

  const judge = () =>
    run(async () => {
      // The list is large and most openings of the popup do not need it.
      const { judgeText } = await import("./judge.ts");
      keep({ ...checked, verdict: judgeText(text) });
    });
  const take = (file: File) =>
    run(async () => {
      setRefused("");
      const read = await readTextFile(file);
      if (read.kind !== "text" && read.kind !== "page") {
        setRefused(i18n.t(`check.refused.${refusal(read.kind)}`, [file.name]));
        return;
      }
      const { judgeText, judgePage } = await import("./judge.ts");
      const judged =
        read.kind === "page"
          ? judgePage(read.content)
          : { text: read.content, verdict: judgeText(read.content) };
      keep({
        title: file.name,
        verdict: judged.verdict,
        text: judged.text.slice(0, SHOWN),
        isCut: judged.text.length > SHOWN,
      });
    });
  const isNew = text.trim() !== "" && !verdict;
  useEffect(() => {
    if (isNew) judge();
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
            setRefused("");
            keep({ text: event.currentTarget.value });
          }}
        />
        <p class="hint">{i18n.t("check.hint")}</p>
        {isCut && <p class="hint">{i18n.t("check.cut", [SHOWN])}</p>}
      </FileDrop>
      <div role="alert">{refused && <p class="refused">{refused}</p>}</div>
      <button
        type="button"
        class="primary"
        disabled={text.trim() === "" || progress === "working"}
        onClick={judge}
      >
        {i18n.t("check.run")}
      </button>
      <ProgressLine progress={progress} />
      <div class="stack" aria-live="polite">
        {verdict && <Outcome verdict={verdict} report={report} />}
      </div>
    </>
  );
}

function refusal(kind: "too-large" | "not-text" | "other-kind") {
  return kind === "too-large" ? "tooLarge" : kind === "not-text" ? "notText" : "otherKind";
}

function Outcome({ verdict, report }: { verdict: Verdict; report: (kind: ReportKind) => void }) {
  if (verdict.level === "none")
    return (
      <>
        <VerdictHead verdict={verdict} of="text" />
        <button type="button" class="text" onClick={() => report("missed")}>
          {i18n.t("report.missedText")}
        </button>
      </>
    );
  return (
    <>
      <VerdictHead verdict={verdict} of="text" />
      <Findings findings={verdict.findings} />
      <WhatToDo schemes={verdict.schemes} />
      <div class="row">
        <button type="button" class="quiet" onClick={() => report("scam")}>
          {i18n.t("report.openText")}
        </button>
        <button type="button" class="text" onClick={() => report("false-alarm")}>
          {i18n.t("report.falseAlarm")}
        </button>
      </div>
    </>
  );
}
