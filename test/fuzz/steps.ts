import { Session } from "node:inspector/promises";

const session = new Session();
session.connect();
await session.post("Profiler.enable");
// Only code that is loaded after this is counted block by block.
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });

/**
 * How many blocks of our own code are run: a measure of work that is the same on every machine.
 * What is to be counted has to be imported after this file.
 */
export async function countSteps(run: () => void): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  run();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  return result
    .filter(({ url }) => /\/src\/\w+\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
