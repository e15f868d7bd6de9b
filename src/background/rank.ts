import type { Level } from "../detect/verdict.ts";

/** How bad a level is, to compare two. */
export const RANK: Readonly<Record<Level, number>> = { none: 0, caution: 1, warning: 2 };
