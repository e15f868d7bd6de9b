import fc from "fast-check";
import { expect, test } from "vitest";
import { PROPERTIES } from "./properties.ts";

/** Work for each property; `npm run fuzz` does as much as there is time for. */
const WORK = 600;

test.each(PROPERTIES.map((property) => [property.name, property] as const))(
  "%s",
  async (_, { property, cost }) => {
    const result = await fc.check(property, { numRuns: Math.ceil(WORK / cost) });
    expect(result.failed, fc.defaultReportMessage(result)).toBe(false);
  },
);
