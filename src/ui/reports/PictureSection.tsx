import { useCallback, useState } from "preact/hooks";
import { i18n } from "#i18n";
import type { SavedReport } from "../../reports/report.ts";
import { ask } from "../ask.ts";
import { Failed, Loading, ProgressLine } from "../parts/Status.tsx";
import { useAction } from "../use-action.ts";
import { useLoaded } from "../use-loaded.ts";

/** The picture that is kept with a report, or the one that still waits to be saved. */
export function PictureSection({ report: { id, pictureSize } }: { report: SavedReport }) {
  const load = useCallback(
    async () => ({
      // Nothing arrives as null in one browser and as undefined in the other.
      taken: Boolean(await ask("getTakenPicture", { id })),
      picture: pictureSize ? await ask("getPicture", { id }) : undefined,
    }),
    [id, pictureSize],
  );
  const [loaded, reload] = useLoaded(load);
  const [removed, setRemoved] = useState<string>();
  const [progress, run] = useAction();
  const edit = `#/${id}/picture`;
  if (loaded.state === "loading") return <Loading />;
  if (loaded.state === "failed") return <Failed retry={reload} />;
  const { taken, picture } = loaded.value;
  return (
    <section class="stack-s" aria-labelledby="picture-title">
      <h2 id="picture-title">{i18n.t("picture.heading")}</h2>
      {taken && (
        <p>
          <a href={edit}>{i18n.t("picture.waiting")}</a>
        </p>
      )}
      {picture && (
        <>
          <img class="shot" src={picture} alt={i18n.t("picture.alt")} />
          <div class="row">
            <a class="button" href={edit}>
              {i18n.t("picture.more")}
            </a>
            <button
              type="button"
              class="text"
              onClick={() =>
                run(async () => {
                  await ask("setPicture", { id });
                  setRemoved(picture);
                })
              }
            >
              {i18n.t("picture.remove")}
            </button>
          </div>
        </>
      )}
      <div role="status">
        {removed && !picture && (
          <p class="row">
            {i18n.t("picture.removed")}
            <button
              type="button"
              class="quiet"
              onClick={() => run(() => ask("setPicture", { id, picture: removed }))}
            >
              {i18n.t("reports.undo")}
            </button>
          </p>
        )}
      </div>
      {!picture && !taken && !removed && <p class="hint">{i18n.t("picture.hint")}</p>}
      <ProgressLine progress={progress} />
    </section>
  );
}
