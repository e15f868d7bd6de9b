/**
 * Calls back when the document stands for another page without having been loaded anew: a single-page
 * application went on, or the browser brought it back from its back/forward cache. A change of the fragment
 * alone counts only where it looks like a path. Until the signal is aborted. A document that has already gone has no
 * window and goes nowhere.
 * Returns a check for callers that see the page change by other signs.
 */
export function watchNavigation(
  window: Window | null,
  onNavigate: () => void,
  signal: AbortSignal,
): () => void {
  if (!window) return () => {};
  let page = pageOf(window.location.href);
  const check = () => {
    const now = pageOf(window.location.href);
    if (now === page) return;
    page = now;
    onNavigate();
  };
  const options = { signal };
  window.addEventListener("popstate", check, options);
  window.addEventListener("hashchange", check, options);
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", check, options);
  window.addEventListener("pageshow", (event) => event.persisted && onNavigate(), options);
  return check;
}

/** The address without a fragment that only points into the page. */
export function pageOf(href: string): string {
  const hash = href.indexOf("#");
  return hash < 0 || /^#!?\//.test(href.slice(hash)) ? href : href.slice(0, hash);
}
