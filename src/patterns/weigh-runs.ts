/** A text as the numbers of its runs, and whether it sells. */
export interface RunsRow {
  readonly runs: Int32Array;
  readonly sells: boolean;
  /** How much each of its runs counts; 1 where absent. */
  readonly share?: number;
  /** As many rows as this one stands for; 1 where absent. */
  readonly times?: number;
}

const STEP = 0.05;

/**
 * Logistic regression by gradient descent (Adam), both sides weighed alike. The same rows give the same weights.
 * @param size how many runs there are
 * @param restraint how far weights are held back: the higher, the closer they stay to where they began
 * @param from where they begin, the bias last; zero where absent
 * @returns the weight of each run; the last one is the bias
 * @throws Error without rows of both kinds
 */
export function weighRuns(
  rows: readonly RunsRow[],
  size: number,
  {
    restraint,
    steps,
    from = new Float64Array(size + 1),
  }: { readonly restraint: number; readonly steps: number; readonly from?: Float64Array },
): Float64Array {
  const weights = Float64Array.from(from);
  const mean = new Float64Array(size + 1);
  const square = new Float64Array(size + 1);
  const sum = (sold?: boolean) =>
    rows.reduce(
      (all, { sells, times = 1 }) => (sold === undefined || sells === sold ? all + times : all),
      0,
    );
  const all = sum();
  const forSold = all / (2 * sum(true));
  const forOthers = all / (2 * sum(false));
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(size + 1);
    for (const { runs, sells, share = 1, times = 1 } of rows) {
      let score = 0;
      for (const run of runs) score += weights[run] as number;
      score = score * share + (weights[size] as number);
      const error =
        (1 / (1 + Math.exp(-score)) - (sells ? 1 : 0)) * (sells ? forSold : forOthers) * times;
      for (const run of runs) (gradient[run] as number) += error * share;
      (gradient[size] as number) += error;
    }
    for (let at = 0; at <= size; at++) {
      const held = at < size ? restraint * ((weights[at] as number) - (from[at] as number)) : 0;
      const slope = ((gradient[at] as number) + held) / all;
      mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope;
      square[at] = 0.999 * (square[at] as number) + 0.001 * slope * slope;
      const move = (mean[at] as number) / (1 - 0.9 ** step);
      (weights[at] as number) -=
        (STEP * move) / (Math.sqrt((square[at] as number) / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  if (!weights.every(Number.isFinite)) throw new Error("texts of both kinds are needed");
  return weights;
}
