/** Host name of a URL; undefined where there is none to be had. */
export function hostOf(url: string | null | undefined): string | undefined {
  return typeof url === "string" && URL.canParse(url) ? new URL(url).hostname : undefined;
}
