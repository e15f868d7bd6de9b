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

/** Looks once more, a few times, where what is looked at was changed meanwhile. @throws what the last look throws */
export async function lookAgain<T>(gone: RegExp, look: () => Promise<T>, times = 5): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (times === 0 || !gone.test(String(error))) throw error;
    return lookAgain(gone, look, times - 1);
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
