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

/** A table's rows of cells, the heading first. */
export type Table = readonly (readonly string[])[];

/** Levels by label. */
export function levelTable(outcomes: readonly Outcome[]): Table {
  const levels: readonly Level[] = ["warning", "caution", "none"];
  return [
    ["label", "rows", ...levels],
    ...Label.options.map((label) => {
      const rows = outcomes.filter((o) => o.label === label);
      const counts = levels.map((level) => rows.filter((o) => o.level === level).length);
      return [label, ...[rows.length, ...counts].map(String)];
    }),
  ];
}

/** Detectors side by side: how many rows of each label they flag, precision, recall, F1. */
export function comparison(byName: Readonly<Record<string, readonly Outcome[]>>): Table {
  return [
    ["flagged", ...Label.options, "precision", "recall", "F1"],
    ...Object.entries(byName).map(([name, outcomes]) => {
      const { precision, recall, f1 } = scores(outcomes);
      const flagged = Label.options.map((label) => {
        const rows = outcomes.filter((o) => o.label === label);
        return `${rows.filter((o) => o.level !== "none").length}/${rows.length}`;
      });
      return [name, ...flagged, ...[precision, recall, f1].map((ratio) => ratio.toFixed(2))];
    }),
  ];
}

/** The first column to the left, the others to the right. */
export function aligned(table: Table): string {
  const width = (column: number) => Math.max(...table.map((row) => row[column]?.length ?? 0)) + 2;
  return table
    .map(([name = "", ...cells]) =>
      [name.padEnd(width(0)), ...cells.map((cell, at) => cell.padStart(width(at + 1)))].join(""),
    )
    .join("\n");
}

export function markdown([heading = [], ...rows]: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heading), `|---|${"---:|".repeat(heading.length - 1)}`, ...rows.map(line)].join(
    "\n",
  );
}
