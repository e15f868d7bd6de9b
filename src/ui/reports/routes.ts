import { useHash } from "../use-hash.ts";

/** A place among the reports: the list, one report, its picture while it is edited, its sheet for printing. */
export interface Route {
  readonly id?: string;
  readonly part?: "picture" | "sheet";
}

/** Reads `#/<id>`, `#/<id>/picture`, `#/<id>/sheet`; anything else is the list. */
function routeOf(hash: string): Route {
  const [, id, part] = hash.split("/");
  if (!id) return {};
  return part === "picture" || part === "sheet" ? { id, part } : { id };
}

/** The place that the address names, now and whenever it changes. */
export function useRoute(): Route {
  return useHash(routeOf);
}
