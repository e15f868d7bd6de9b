/**
 * Best time in milliseconds of each piece of work, taken in turns so that what disturbs one disturbs all. Counted is the
 * time the processor spent on it, which other programs on the machine do not lengthen as they do a clock's.
 */
export function race<Name extends string>(
  work: Record<Name, () => unknown>,
  rounds: number,
): Record<Name, number> {
  const best = {} as Record<Name, number>;
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(work) as Name[]) {
      const start = process.cpuUsage();
      kept = work[name]();
      const { user, system } = process.cpuUsage(start);
      best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, (user + system) / 1_000);
    }
  }
  return best;
}

/** Keeps the engine from leaving work out whose result nobody looks at. */
export let kept: unknown;

/** Million characters a second. */
export function speed(text: string, milliseconds: number): number {
  return text.length / milliseconds / 1_000;
}

/** Reads every code unit and does nothing with it: what no matcher in the language can go below. */
export function charCodeLoop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/** Hands the figures of this process to the one that started it. */
export function report(figures: Record<string, number>): void {
  console.log(JSON.stringify(figures));
}
