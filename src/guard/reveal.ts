import type { LocatedPassage } from "../page/located.ts";
import { drawn } from "../page/slices.ts";
import { asSeen } from "../page/visible.ts";

/** More hidden places than this are not watched. */
const MAX_WATCHED = 50;
/** So often what was found is looked at, too: a style sheet that comes late may hide it. Later a page may turn its pictures. */
const LOOKS = 10;
/** How often they are looked at, in milliseconds: a style sheet may show them without any change to the document. */
const EVERY = 1_000;

/**
 * Watches hidden passages that would count if they were seen, as long as there are any, and for a while those that count.
 * Gives a function that takes the passages to watch from now on.
 * @param onTurn is told when one is seen, or is not any more
 */
export function watchReveal(
  onTurn: () => void,
  signal: AbortSignal,
): (hidden: readonly LocatedPassage[], shown: readonly LocatedPassage[]) => void {
  let watched: readonly LocatedPassage[] = [];
  let found: readonly LocatedPassage[] = [];
  let looks = 0;
  let waiting = false;
  const look = () => {
    waiting = false;
    if (looks++ >= LOOKS) found = [];
    if (signal.aborted) return;
    const isSeen = (passage: LocatedPassage) => asSeen(passage).length > 0;
    if (watched.some(isSeen) || !found.every(isSeen)) onTurn();
    else wait();
  };
  const wait = () => {
    if (waiting || !(watched.length + found.length)) return;
    waiting = true;
    setTimeout(() => void drawn().then(look), EVERY);
  };
  return (hidden, shown) => {
    watched = hidden.slice(0, MAX_WATCHED);
    found = shown.slice(0, MAX_WATCHED);
    looks = 0;
    wait();
  };
}
