import type { Level } from "../detect/index.ts";
import { LABELS, Label } from "./rows.ts";

export interface Outcome {
  readonly label: Label;
  readonly level: Level;
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly offersAtWarning: number;
  readonly offersFound: number;
  readonly steersFound: number;
  readonly falseWarnings: number;
  readonly falseAlarms: number;
}

/** Ratios from 0 to 1 over labelled outcomes; NaN where there is nothing to divide by. */
export function scores(outcomes: readonly Outcome[]): Scores {
  const share = (of: (o: Outcome) => boolean, among: (o: Outcome) => boolean) => {
    const base = outcomes.filter(among);
    return base.filter(of).length / base.length;
  };
  const found = (o: Outcome) => o.level !== "none";
  const positive = (o: Outcome) => LABELS[o.label];
  const precision = share(positive, found);
  const recall = share(found, positive);
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    offersAtWarning: share(
      (o) => o.level === "warning",
      (o) => o.label === "offer",
    ),
    offersFound: share(found, (o) => o.label === "offer"),
    steersFound: share(found, (o) => o.label === "promo" || o.label === "mixed"),
    falseWarnings: share(
      (o) => o.level === "warning",
      (o) => !positive(o),
    ),
    falseAlarms: share(found, (o) => !positive(o)),
  };
}

/** The table of levels by label, as text. */
export function table(outcomes: readonly Outcome[]): string {
  const levels: readonly Level[] = ["warning", "caution", "none"];
  const lines = [`${"label".padEnd(12)}${["rows", ...levels].map((l) => l.padStart(9)).join("")}`];
  for (const label of Label.options) {
    const rows = outcomes.filter((o) => o.label === label);
    const counts = levels.map((level) => rows.filter((o) => o.level === level).length);
    lines.push(
      `${label.padEnd(12)}${[rows.length, ...counts].map((n) => String(n).padStart(9)).join("")}`,
    );
  }
  return lines.join("\n");
}

/** Detectors side by side, a line each: how many rows of each label they flag, precision, recall, F1. */
export function comparison(byName: Readonly<Record<string, readonly Outcome[]>>): string {
  const cells = (columns: readonly string[]) => columns.map((c) => c.padStart(12)).join("");
  const lines = [
    `${"flagged".padEnd(14)}${cells([...Label.options, "precision", "recall", "F1"])}`,
  ];
  for (const [name, outcomes] of Object.entries(byName)) {
    const { precision, recall, f1 } = scores(outcomes);
    const flagged = Label.options.map((label) => {
      const rows = outcomes.filter((o) => o.label === label);
      return `${rows.filter((o) => o.level !== "none").length}/${rows.length}`;
    });
    const ratios = [precision, recall, f1].map((ratio) => ratio.toFixed(2));
    lines.push(`${name.padEnd(14)}${cells([...flagged, ...ratios])}`);
  }
  return lines.join("\n");
}
