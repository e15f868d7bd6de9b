import type { LocatedPassage } from "../page/located.ts";

/** More hidden places than this are not watched. */
const MAX_WATCHED = 50;
/** Something that comes into view is often still fading in, so it is looked at again, after milliseconds. */
const LOOKS = [300, 1_500];

/**
 * Watches hidden passages that would count if they were seen, without asking for layout: the browser itself says
 * when one comes into view. Gives a function that takes the passages to watch from now on.
 */
export function watchReveal(
  document: Document,
  onReveal: () => void,
  signal: AbortSignal,
): (hidden: readonly LocatedPassage[]) => void {
  const Observer = document.defaultView?.IntersectionObserver;
  if (!Observer) return () => {};
  let watched = new Set<Element>();
  const observer = new Observer((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    for (const look of LOOKS) setTimeout(() => signal.aborted || onReveal(), look);
  });
  signal.addEventListener("abort", () => observer.disconnect());
  return (hidden) => {
    const next = new Set<Element>();
    for (const { owner, segments } of hidden) {
      const element = owner ?? segments[0]?.node.parentElement;
      if (element && next.size < MAX_WATCHED) next.add(element);
    }
    for (const element of watched) if (!next.has(element)) observer.unobserve(element);
    for (const element of next) if (!watched.has(element)) observer.observe(element);
    watched = next;
  };
}
