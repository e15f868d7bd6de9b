import { i18n } from "#i18n";
import { channelText } from "../../guidance/channel-text.ts";
import type { Channel } from "../../guidance/model.ts";
import { channels, schemeInfo } from "../../guidance/pick.ts";
import type { Report } from "../../reports/report.ts";
import { language, local } from "../language.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { OutLink } from "../parts/Links.tsx";
import { Sources } from "../parts/Sources.tsx";

/** Where a report may be handed in, each opened by the person, with the words to paste there if there is a report. */
export function Channels({ report }: { report?: Report }) {
  return (
    <>
      {report && language() !== "zh_CN" && <p class="hint">{i18n.t("report.channelsChinese")}</p>}
      <ul class="stack">
        {channels.map((channel) => (
          <ChannelEntry key={channel.id} channel={channel} report={report} />
        ))}
      </ul>
    </>
  );
}

function ChannelEntry({ channel, report }: { channel: Channel; report?: Report }) {
  const name = local(channel.name);
  return (
    <li class="stack-s">
      <div>
        <p>
          <OutLink href={channel.url}>{name}</OutLink>
        </p>
        <p class="hint">
          {local(channel.for)}
          {channel.checkAddress && (
            <>
              <br />
              {i18n.t("report.checkAddress", [new URL(channel.url).hostname])}
            </>
          )}
        </p>
      </div>
      <Sources sources={channel.sources} checked={channel.checked} />
      {report && (
        <div class="row">
          <CopyButton
            text={() => channelText(channel, factsOf(report))}
            label={i18n.t("report.copyFor")}
            name={i18n.t("report.copyForLabel", [name])}
          />
          {report.url && (
            <CopyButton
              text={() => report.url}
              label={i18n.t("report.copyAddress")}
              name={i18n.t("report.copyAddressLabel", [name])}
            />
          )}
        </div>
      )}
    </li>
  );
}

/** What the channels ask about, in the language that they read. */
function factsOf({ url, title, seenAt, schemes, findings, note, text = "" }: Report) {
  const names = schemes.flatMap((scheme) => schemeInfo(scheme)?.name ?? []);
  return {
    url,
    title,
    time: seenAt,
    schemes: names.join("、"),
    quotes: findings.map(({ quote }) => quote),
    note,
    // Without an address the message itself is what there is to show.
    text: url ? "" : text,
  };
}
