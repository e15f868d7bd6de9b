import type { MarkColor } from "./model.ts";

/** Grounds on which dark ink is read well, in a light and in a dark page. */
export const MARKS: Readonly<Record<MarkColor, string>> = {
  yellow: "#ffd54a",
  green: "#a9e58b",
  blue: "#a3d6ff",
  pink: "#ffbcd9",
};
