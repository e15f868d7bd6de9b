import { useId, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { Verdict } from "../../detect/verdict.ts";
import { passagesFromText } from "../../page/from-text.ts";
import { useAction } from "../use-action.ts";
import { Findings } from "./Findings.tsx";
import { ProgressLine } from "./Status.tsx";
import { VerdictHead } from "./VerdictHead.tsx";
import { WhatToDo } from "./WhatToDo.tsx";

/** Judges a text that the person pastes or types. It stays in this window. */
export function CheckMessage({ report }: { report: (verdict: Verdict) => void }) {
  const [text, setText] = useState("");
  const [verdict, setVerdict] = useState<Verdict>();
  const [progress, run] = useAction();
  const id = useId();
  const judge = async () => {
    // The list is large and most openings of the popup do not need it.
    const { detect } = await import("../../detect/index.ts");
    setVerdict(detect(passagesFromText(text)));
  };
  const found = verdict !== undefined && verdict.level !== "none";
  return (
    <>
      <div>
        <label class="field" for={id}>
          <span>{i18n.t("check.label")}</span>
        </label>
        <textarea
          id={id}
          rows={5}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setVerdict(undefined);
          }}
        />
        <p class="hint">{i18n.t("check.hint")}</p>
      </div>
      <button
        type="button"
        class="primary"
        disabled={text.trim() === "" || progress === "working"}
        onClick={() => run(judge)}
      >
        {i18n.t("check.run")}
      </button>
      <ProgressLine progress={progress} />
      <div class="stack" aria-live="polite">
        {verdict && <VerdictHead verdict={verdict} of="text" />}
        {found && (
          <>
            <Findings findings={verdict.findings} />
            <WhatToDo schemes={verdict.schemes} />
            <button type="button" class="quiet" onClick={() => report(verdict)}>
              {i18n.t("report.openText")}
            </button>
          </>
        )}
      </div>
    </>
  );
}
