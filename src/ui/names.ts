import { i18n, lookUp } from "#i18n";
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

/** What a clue means; a clue newer than the texts is named by its id. */
export function clueName(id: string): string {
  return lookUp(`clues_${id.replaceAll("-", "_")}`) || i18n.t("clues.unknown", [id]);
}
