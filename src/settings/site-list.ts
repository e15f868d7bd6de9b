import { MAX_WHY } from "./model.ts";

/** Longest address, in UTF-16 code units. */
const MAX_ADDRESS = 2048;

/**
 * Reads a list of sites as people keep them: an address a line, with a reason after `#` where there is one.
 * Lines that are empty or only a remark are passed over.
 */
export function readSiteList(text: string): { site: string; why?: string }[] {
  return text
    .split(/\r?\n/)
    .map((line) => {
      const [, site = "", remark = ""] = /^\ufeff?([^#]*)(?:#(.*))?$/.exec(line) ?? [];
      const why = remark.trim().slice(0, MAX_WHY);
      return { site: site.trim().slice(0, MAX_ADDRESS), ...(why && { why }) };
    })
    .filter(({ site }) => site !== "");
}
