import { i18n } from "#i18n";
import type { Scheme } from "../detect/verdict.ts";

// Message names of the browsers know no hyphen.
type Underscored<S extends string> = S extends `${infer A}-${infer B}`
  ? `${A}_${Underscored<B>}`
  : S;

export function schemeName(scheme: Scheme): string {
  return i18n.t(`schemes.${scheme.replaceAll("-", "_") as Underscored<Scheme>}`);
}

export function schemeNames(schemes: readonly Scheme[]): string {
  return schemes.map(schemeName).join(i18n.t("schemeSeparator"));
}

const CLUES = [
  "contact-private",
  "solicitation",
  "price",
  "guarantee",
  "speed",
  "service",
  "first-person",
  "lead-site",
  "short-post",
  "many-services",
  "how-to",
  "step",
  "ease",
  "third-party",
  "recommend",
  "hedge",
  "quoted",
  "scare-quoted",
  "attributed",
  "narrative",
  "authority",
  "imperative-against",
  "danger",
  "forbids",
  "official-way",
  "question",
  "asks",
  "asker",
  "negated",
  "explains",
  "object-other",
  "negation",
  "official-host",
] as const;
type ClueId = (typeof CLUES)[number];

const isKnown = (id: string): id is ClueId => (CLUES as readonly string[]).includes(id);

/** What a clue means; a clue newer than the texts is named by its id. */
export function clueName(id: string): string {
  if (!isKnown(id)) return i18n.t("clues.unknown", [id]);
  return i18n.t(`clues.${id.replaceAll("-", "_") as Underscored<ClueId>}`);
}
