import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import { REGIONS, type Region } from "../../settings/model.ts";

/** Whose numbers and offices come first, to be changed where they are read. */
export function RegionChoice({
  region,
  choose,
}: {
  region: Region;
  choose: (region: Region) => void;
}) {
  const id = useId();
  return (
    <div class="row region">
      <label for={id}>{i18n.t("guide.region")}</label>
      <select
        id={id}
        value={region}
        onChange={({ currentTarget }) => {
          const next = REGIONS.find((known) => known === currentTarget.value);
          if (next) choose(next);
        }}
      >
        {REGIONS.map((one) => (
          <option key={one} value={one}>
            {i18n.t(`options.regions.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
