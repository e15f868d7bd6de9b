import type { LocatedPassage } from "../page/located.ts";
import { drawn } from "../page/slices.ts";
import { asSeen } from "../page/visible.ts";

/** More hidden places than this are not watched. */
const MAX_WATCHED = 50;
/** How often they are looked at, in milliseconds: a style sheet may show them without any change to the document. */
const EVERY = 1_000;

/**
 * Watches hidden passages that would count if they were seen, as long as there are any.
 * Gives a function that takes the passages to watch from now on.
 */
export function watchReveal(
  onReveal: () => void,
  signal: AbortSignal,
): (hidden: readonly LocatedPassage[]) => void {
  let watched: readonly LocatedPassage[] = [];
  let waiting = false;
  const look = () => {
    waiting = false;
    if (signal.aborted || !watched.length) return;
    if (watched.some((passage) => asSeen(passage).length)) onReveal();
    else wait();
  };
  const wait = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => void drawn().then(look), EVERY);
  };
  return (hidden) => {
    watched = hidden.slice(0, MAX_WATCHED);
    if (watched.length) wait();
  };
}
