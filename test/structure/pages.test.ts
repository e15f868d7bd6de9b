import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DRIVEN, LATER, LOUD, SILENT } from "../pages/reach.ts";
import { ROOT } from "./files.ts";

test("every page of a way to build one is tried, and those that stay silent are many", () => {
  const tried = [...LOUD, ...SILENT, ...LATER].map(({ file }) => file).concat(DRIVEN);
  expect(readdirSync(join(ROOT, "test/pages/reach")).toSorted()).toEqual(tried.toSorted());
  expect(SILENT.length).toBeGreaterThan(40);
});
