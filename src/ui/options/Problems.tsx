import { i18n } from "#i18n";
import type { StoreProblem } from "../../settings/model.ts";
import { ask } from "../ask.ts";
import { download } from "../download.ts";
import { dateTime } from "../language.ts";
import { Notice } from "../parts/Status.tsx";

/** Says what could not be read and was put aside, and hands it out. */
export function Problems({ problems }: { problems: readonly StoreProblem[] }) {
  const last = problems.at(-1);
  if (!last) return null;
  return (
    <Notice kind="caution" icon="caution">
      <p>{i18n.t("options.problem", [dateTime(last.at)])}</p>
      <div class="row">
        <button
          type="button"
          class="quiet"
          onClick={async () => download("set-aside.json", await ask("getSetAside", {}))}
        >
          {i18n.t("options.problemDownload")}
        </button>
        <button type="button" class="text" onClick={() => ask("forgetSetAside", {})}>
          {i18n.t("options.problemForget")}
        </button>
      </div>
    </Notice>
  );
}
