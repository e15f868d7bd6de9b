import { useCallback } from "preact/hooks";
import { i18n } from "#i18n";
import { ask } from "../ask.ts";
import { CheckScreen } from "../check/CheckScreen.tsx";
import { Failed, Loading, Notice } from "../parts/Status.tsx";
import { useLoaded } from "../use-loaded.ts";
import { Crumb } from "./Crumb.tsx";

/** A text to check: empty, or what was handed over from a page under this id. */
export function CheckPage({ id }: { id?: string }) {
  return id ? <HandedOver key={id} id={id} /> : <CheckScreen wayBack={<Crumb />} />;
}

function HandedOver({ id }: { id: string }) {
  const load = useCallback(() => ask("getHandedOver", { id }), [id]);
  // What was handed over never changes, it is only let go; nothing is stored under such an id.
  const [loaded, reload] = useLoaded(load, id);
  if (loaded.state === "loading") return <Loading />;
  if (loaded.state === "failed") return <Failed retry={reload} />;
  const given = loaded.value;
  const isEmpty = !given?.text;
  const above = (
    <>
      <Crumb />
      {isEmpty && (
        <Notice kind="plain" icon="info">
          <p>{i18n.t(given ? "check.nothing" : "check.gone")}</p>
        </Notice>
      )}
    </>
  );
  return <CheckScreen wayBack={above} given={given} />;
}
