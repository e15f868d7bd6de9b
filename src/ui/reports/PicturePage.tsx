import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import type { SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { Failed, Loading, Notice, ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { useLoaded } from "../use-loaded.ts";
import { PictureEditor } from "./PictureEditor.tsx";

/** The picture just taken for a report, or the one it has, before it is saved. */
export function PicturePage({ report: { id } }: { report: SavedReport }) {
  const load = useCallback(
    async () => (await ask("getTakenPicture", { id })) ?? (await ask("getPicture", { id })),
    [id],
  );
  const [loaded, reload] = useLoaded(load);
  const [progress, run] = useAction();
  const leave = async () => {
    await ask("forgetTakenPicture", {});
    location.hash = `#/${id}`;
  };
  return (
    <>
      <p class="crumb">
        <a href={`#/${id}`}>{i18n.t("picture.back")}</a>
      </p>
      <h1>{i18n.t("picture.title")}</h1>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Failed retry={reload} />}
      {loaded.state === "ready" &&
        (loaded.value ? (
          <PictureEditor
            image={loaded.value}
            working={progress === "working"}
            discard={() => run(leave)}
            save={(picture) =>
              run(async () => {
                if (!(await ask("setPicture", { id, picture: picture() })))
                  throw new Error("the report is gone");
                await leave();
              })
            }
          />
        ) : (
          <Notice kind="plain" icon="info">
            <p>{i18n.t("picture.none")}</p>
          </Notice>
        ))}
      <ProgressLine progress={progress} />
    </>
  );
}
