import { browserApi } from "../browser-api.ts";
import type { Scheme } from "../detect/verdict.ts";

/** A text of the `banner` section of the locales. */
export function text(key: string, ...substitutions: string[]): string {
  return browserApi?.i18n.getMessage(`banner_${key}`, substitutions) ?? "";
}

/** A text of the `banner` section that differs by scheme. */
export function schemeText(
  scheme: Scheme,
  key: "headline" | "meaning" | "caution" | "advice",
): string {
  return text(`${scheme.replaceAll("-", "_")}_${key}`);
}
