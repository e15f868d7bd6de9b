import { SCHEMES, type Scheme } from "../../detect/verdict.ts";
import type { Letter, Situation } from "../../guidance/model.ts";
import { letter, situation } from "../../guidance/pick.ts";
import { useHash } from "../use-hash.ts";

/** A place in the guide. */
export type Route =
  | { readonly page: "overview" }
  | { readonly page: "paid" }
  | { readonly page: "check"; readonly id?: string }
  | { readonly page: "scheme"; readonly scheme: Scheme }
  | { readonly page: "question"; readonly situation: Situation }
  | { readonly page: "letter"; readonly letter: Letter };

/** Reads `#/scheme/<id>`, `#/question/<id>`, `#/letter/<id>`, `#/paid`, `#/check`, `#/check/<id>`; anything else is the overview. */
export function routeOf(hash: string): Route {
  const [, page, id] = hash.split("/");
  if (page === "paid") return { page };
  if (page === "check") return { page, id };
  const scheme = SCHEMES.find((known) => known === id);
  if (page === "scheme" && scheme) return { page, scheme };
  const written = id === undefined ? undefined : letter(id);
  if (page === "letter" && written) return { page, letter: written };
  const asked = id === undefined ? undefined : situation(id);
  if (page === "question" && asked) return { page, situation: asked };
  return { page: "overview" };
}

/** The place that the address names, now and whenever it changes. */
export function useRoute(): Route {
  return useHash(routeOf);
}
