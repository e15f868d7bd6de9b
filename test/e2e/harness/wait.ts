/** Where three browsers share two cores, 8 seconds were not always enough for a tab to open. */
const PATIENCE_MS = 25_000;

/** Asks again and again until the answer fits. @throws with the last answer when time is over. */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  fits: (answer: T) => boolean = Boolean,
  milliseconds = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const answer = await ask();
    if (fits(answer)) return answer;
    if (Date.now() > end) {
      throw new Error(`waited ${milliseconds} ms for ${what}; last: ${JSON.stringify(answer)}`);
    }
    await pause(50);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
