import { getDomain } from "tldts";

/**
 * The site a page belongs to: its registrable domain (`a.github.io` is a site of its own), or its
 * host where it has none (an IP address, localhost).
 * @param address a URL or a bare host, as a page or a person gave it
 * @returns undefined for anything that is not a web address
 */
export function siteOf(address: string): string | undefined {
  const url = parse(address);
  if (!url || !isWebPage(url) || !url.hostname) return undefined;
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname;
}

function parse(address: string): URL | undefined {
  const text = address.trim();
  const full = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(full) ? new URL(full) : undefined;
}

function isWebPage(url: URL): boolean {
  return url.protocol === "http:" || url.protocol === "https:";
}

/** The address of a page without its fragment: what a dismissed banner is remembered by. */
export function pageKey(url: string): string {
  const end = url.indexOf("#");
  return end < 0 ? url : url.slice(0, end);
}
