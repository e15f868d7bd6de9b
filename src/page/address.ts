/** Host name of a URL; undefined where there is none to be had. */
export function hostOf(url: string | null | undefined): string | undefined {
  return typeof url === "string" && URL.canParse(url) ? new URL(url).hostname : undefined;
}

/**
 * What a page is told from others by: its address without the fragment, unless a page that changes its view by script
 * keeps the view there (`#/…`, `#!…`).
 */
export function pageKey(url: string): string {
  return url.replace(/#(?![/!]).*$/su, "");
}
