import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { Scheme } from "../detect/verdict.ts";
import { hotlinesOf, regionFor, topicsFor } from "../guidance/pick.ts";
import { languageOf } from "../language/languages.ts";
import type { Settings } from "../settings/model.ts";
import type { BannerData } from "./model.ts";

/** Whom to call: the numbers of the advice that answers a scheme most directly, with their names, and the first alone. */
export function callLine(scheme: Scheme, { region }: Settings): Pick<BannerData, "call" | "dial"> {
  const languages = [...navigator.languages, browser.i18n.getUILanguage()];
  const [topic] = topicsFor(scheme, regionFor(region, languages));
  const language = languageOf(i18n.t("language"));
  const numbers = topic ? hotlinesOf(topic) : [];
  const named = numbers.map(({ number, name }) => `${name[language]} ${number}`);
  return {
    call: i18n.t("guidance.call", [named.join(i18n.t("guidance.callSeparator"))]),
    dial: i18n.t("guidance.dial", [numbers[0]?.number ?? ""]),
  };
}
