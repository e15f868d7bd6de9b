/** So many stretches of text may stand between two that spell a word without being seen. */
const SKIPPED = 3;
/** Of each stretch so many characters are tried, and a word is in no more stretches than this. */
const TRIED = 6;
const PIECES = 5;

/** Whether a text may hold an offer; with a border, whether a word of one may begin before it and end behind it. */
export type CouldMatch = (text: string, border?: number) => boolean;

/**
 * Whether stretches of text may spell a word where as many of them between each two are not seen: tries every way to go
 * on from one of the first `own`. Neighbours among those read as one, and are only tried if `joined`.
 */
export function couldSpell(
  pieces: readonly string[],
  own: number,
  couldMatch: CouldMatch,
  joined = false,
): boolean {
  for (let i = 0; i < own; i++) {
    const head = (pieces[i] as string).slice(-TRIED);
    if (!head) continue;
    for (let step = i + 1 < own && !joined ? 2 : 1; step <= SKIPPED + 1; step++) {
      let text = head;
      for (let j = i + step, count = 1; j < pieces.length && count < PIECES; j += step, count++) {
        const piece = pieces[j] as string;
        text += piece.slice(0, TRIED);
        if (piece.length > TRIED) break;
      }
      if (couldMatch(text, head.length)) return true;
    }
  }
  return false;
}
