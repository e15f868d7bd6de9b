/** So many stretches of text may stand between two that spell a word without being seen. */
const SKIPPED = 3;
/** Of each stretch so many characters are tried, and a word is in no more stretches than this. */
const TRIED = 6;
const PIECES = 5;
/** Keeps what is tried apart: no page can hold it, and no word goes on behind it. */
const APART = "\0";

/**
 * What stretches of text spell where as many of them between each two are not seen: every way to go on from one of the
 * first `own`, as one text to be tried. Neighbours among those are left out, being joined already.
 */
export function spellings(pieces: readonly string[], own: number): string {
  let tried = "";
  for (let i = 0; i < own; i++) {
    for (let step = i + 1 < own ? 2 : 1; step <= SKIPPED + 1; step++) {
      tried += APART + pieces[i]?.slice(-TRIED);
      for (let j = i + step, count = 1; j < pieces.length && count < PIECES; j += step, count++) {
        const piece = pieces[j] as string;
        tried += piece.slice(0, TRIED);
        if (piece.length > TRIED) break;
      }
    }
  }
  return tried;
}
