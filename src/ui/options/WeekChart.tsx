import { i18n } from "#i18n";
import { total, type Week } from "../../history/model.ts";
import { shortDay } from "../language.ts";

/** In units of the drawing, which is as wide as the page gives it room. */
const WIDTH = 320;
const HEIGHT = 110;
const TOP = 16;
const FOOT = 20;

/** Warnings and cautions of each week, one above the other. The table says the same in numbers. */
export function WeekChart({ weeks }: { weeks: readonly Week[] }) {
  const most = Math.max(1, ...weeks.map((week) => total(week.warnings) + total(week.cautions)));
  const step = WIDTH / weeks.length;
  const high = (number: number) => (number / most) * (HEIGHT - TOP - FOOT);
  const ground = HEIGHT - FOOT;
  return (
    <figure class="chart">
      <figcaption class="row hint">
        <span class="key warnings">{i18n.t("history.warnings")}</span>
        <span class="key cautions">{i18n.t("history.cautions")}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={i18n.t("history.chart")}>
        {weeks.map(({ monday, warnings, cautions }, index) => {
          const [red, amber] = [total(warnings), total(cautions)];
          const column = { x: index * step + step * 0.2, width: step * 0.6 };
          const top = ground - high(red) - high(amber);
          return (
            <g key={monday}>
              <rect class="warnings" {...column} y={ground - high(red)} height={high(red)} />
              <rect class="cautions" {...column} y={top} height={high(amber)} />
              {red + amber > 0 && (
                <text x={(index + 0.5) * step} y={top - 4}>
                  {red + amber}
                </text>
              )}
              {index % 2 === (weeks.length - 1) % 2 && (
                <text class="day" x={(index + 0.5) * step} y={HEIGHT - 5}>
                  {shortDay(monday)}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={WIDTH} y1={ground} y2={ground} />
      </svg>
    </figure>
  );
}
