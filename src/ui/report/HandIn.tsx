import { i18n } from "#i18n";
import { channels } from "../../guidance/pick.ts";
import { exportReports } from "../../reports/export.ts";
import type { Report } from "../../reports/report.ts";
import { reportText } from "../../reports/text.ts";
import { download } from "../download.ts";
import { local } from "../language.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { OutLink } from "../parts/Links.tsx";
import { Sources } from "../parts/Sources.tsx";
import { Notice } from "../parts/Status.tsx";
import { reportWords } from "./words.ts";

/** The ways out for a report, each taken by the person: copy, file, official channels. */
export function HandIn({ report, saved }: { report: Report; saved: boolean }) {
  return (
    <section class="stack">
      {saved && (
        <div role="status" tabIndex={-1} ref={(element) => element?.focus()}>
          <Notice kind="calm" icon="ok">
            <p>{i18n.t("report.saved")}</p>
          </Notice>
        </div>
      )}
      <div class="row">
        <CopyButton text={() => reportText(report, reportWords())} />
        <button
          type="button"
          class="quiet"
          onClick={() => download("report.json", exportReports([report], Date.now()))}
        >
          {i18n.t("report.download")}
        </button>
      </div>
      {report.kind !== "false-alarm" && (
        <>
          <h2>{i18n.t("report.channels")}</h2>
          <Channels />
        </>
      )}
    </section>
  );
}

/** Where a report may be handed in, each opened by the person. */
export function Channels() {
  return (
    <ul class="stack-s">
      {channels.map((channel) => (
        <li key={channel.id}>
          <OutLink href={channel.url}>{local(channel.name)}</OutLink>
          <p class="hint">
            {local(channel.for)}
            {channel.checkAddress && (
              <>
                <br />
                {i18n.t("report.checkAddress", [new URL(channel.url).hostname])}
              </>
            )}
          </p>
          <Sources sources={channel.sources} checked={channel.checked} />
        </li>
      ))}
    </ul>
  );
}
