import { i18n } from "#i18n";
import { isStale } from "../../guidance/age.ts";
import type { Source } from "../../guidance/model.ts";
import { isOfficial } from "../../guidance/pick.ts";
import { OutLink } from "./Links.tsx";

/** Where a statement is known from, and whether that was looked at lately. Only official hosts are linked to. */
export function Sources({ sources, checked }: { sources: readonly Source[]; checked: string }) {
  return (
    <div class="sources">
      <span class="label">{i18n.t("guidance.sources")}</span>
      <ul>
        {sources.map((source) => (
          <li key={source.title} class="source">
            <SourceName source={source} /> <SourceDate date={source.date} />
          </li>
        ))}
      </ul>
      <p>{i18n.t("guidance.checked", [checked])}</p>
      {isStale({ checked }, Date.now()) && <p>{i18n.t("guidance.stale")}</p>}
    </div>
  );
}

function SourceName({ source: { title, url } }: { source: Source }) {
  if (isOfficial(url))
    return (
      <OutLink href={url}>
        <span lang="zh-CN">{title}</span>
      </OutLink>
    );
  return (
    <>
      <span lang="zh-CN">{title}</span> <span class="host">{new URL(url).hostname}</span>
    </>
  );
}

function SourceDate({ date }: { date: string }) {
  return date === "unknown" ? (
    <span>{i18n.t("guidance.undated")}</span>
  ) : (
    <time dateTime={date}>{date}</time>
  );
}
