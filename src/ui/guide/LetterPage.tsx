import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { type Filled, fillIn } from "../../guidance/letter.ts";
import type { Letter } from "../../guidance/model.ts";
import { fieldsOf } from "../../guidance/pick.ts";
import { language, local } from "../language.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { Sources } from "../parts/Sources.tsx";
import { Crumb } from "./Crumb.tsx";
import { FillIn } from "./FillIn.tsx";

/** A letter or words for a call, filled in here and kept nowhere. */
export function LetterPage({ letter }: { letter: Letter }) {
  const [filled, setFilled] = useState<Filled>({});
  const { title, purpose, sources, checked } = letter;
  const now = Date.now();
  return (
    <div class="stack">
      <div class="stack screen-only">
        <Crumb />
        <h1>{local(title)}</h1>
        <p>{local(purpose)}</p>
        <p class="hint">{i18n.t("letter.private")}</p>
        {language() !== "zh_CN" && <p class="hint">{i18n.t("letter.chinese")}</p>}
        <FillIn fields={fieldsOf(letter)} filled={filled} change={setFilled} />
      </div>
      {letter.letter && (
        <section class="stack-s">
          <h2 class="screen-only">{i18n.t("letter.letter")}</h2>
          <Text
            text={fillIn(letter.letter, filled, now)}
            copy={i18n.t("letter.copyLetter")}
            toPrint={i18n.t("letter.printLetter")}
          />
        </section>
      )}
      {letter.call && (
        <section class={letter.letter ? "stack-s screen-only" : "stack-s"}>
          <h2 class="screen-only">{i18n.t("letter.call")}</h2>
          <Text
            text={fillIn(letter.call, filled, now)}
            copy={i18n.t("letter.copyCall")}
            toPrint={letter.letter ? undefined : i18n.t("letter.print")}
          />
        </section>
      )}
      <div class="stack-s screen-only">
        <Sources sources={sources} checked={checked} />
      </div>
    </div>
  );
}

function Text({ text, copy, toPrint }: { text: string; copy: string; toPrint?: string }) {
  return (
    <>
      <div class="letter" lang="zh-CN">
        {text}
      </div>
      <div class="row screen-only">
        <CopyButton text={() => text} label={copy} kind="primary" />
        {toPrint && (
          <button type="button" class="quiet" onClick={() => print()}>
            {toPrint}
          </button>
        )}
      </div>
    </>
  );
}
