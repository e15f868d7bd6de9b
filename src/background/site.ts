import { getDomain } from "tldts";
import { HOST } from "../settings/schema.ts";
import type { Access } from "../tab.ts";

/**
 * The site a page belongs to: its registrable domain (`a.github.io` is a site of its own), or its
 * host where it has none (an IP address, localhost).
 * @param address a URL or a bare host, as a page or a person gave it
 * @returns undefined for anything that is not a web address
 */
export function siteOf(address: string): string | undefined {
  const url = parse(address);
  // Chromium takes "no site" for a host and writes `no%20site`.
  if (!url || !isWebPage(url) || !HOST.test(url.hostname)) return undefined;
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

/**
 * Web pages that the browsers keep to themselves: their stores and accounts.
 * Source: Chromium's and Edge's store addresses; Firefox's preference `extensions.webextensions.restrictedDomains`.
 */
const CLOSED = [
  "chromewebstore.google.com/",
  "chrome.google.com/webstore",
  "microsoftedge.microsoft.com/addons",
  "accounts-static.cdn.mozilla.net/",
  "accounts.firefox.com/",
  "addons.cdn.mozilla.net/",
  "addons.mozilla.org/",
  "api.accounts.firefox.com/",
  "content.cdn.mozilla.net/",
  "discovery.addons.mozilla.org/",
  "oauth.accounts.firefox.com/",
  "profile.accounts.firefox.com/",
  "support.mozilla.org/",
  "sync.services.mozilla.com/",
];

/**
 * What can be said of a tab in which no content script answers.
 * @param url its address, where the browser tells it
 * @param status whether the tab is still loading, in the browser's words
 */
export function accessWithoutAnswer(
  url: string | undefined,
  status: string | undefined,
): Exclude<Access, "read"> {
  const page = url && URL.canParse(url) ? new URL(url) : undefined;
  if (!page || !isWebPage(page)) return "closed";
  if (CLOSED.some((place) => (page.host + page.pathname).startsWith(place))) return "closed";
  return status === "loading" ? "loading" : "unread";
}
