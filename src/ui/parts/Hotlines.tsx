import { i18n } from "#i18n";
import { hotlinesOf } from "../../guidance/pick.ts";
import { local } from "../language.ts";
import { PhoneNumber } from "./Links.tsx";

/** The numbers of a topic with what each is for. */
export function Hotlines({ numbers }: { numbers: readonly string[] }) {
  const hotlines = hotlinesOf({ hotlines: numbers });
  if (hotlines.length === 0) return null;
  return (
    <ul class="hotlines" aria-label={i18n.t("guidance.hotlines")}>
      {hotlines.map(({ number, name }) => (
        <li key={number}>
          <PhoneNumber number={number} /> <span>{local(name)}</span>
        </li>
      ))}
    </ul>
  );
}
