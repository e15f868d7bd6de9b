import { browser } from "wxt/browser";
import type { PageMessage } from "../messages.ts";
import { isFull, pauseStore } from "../settings/stores.ts";
import type { TabState } from "../tab.ts";
import { isTrusted, readChoices } from "./choices.ts";
import { describePage } from "./content.ts";
import { exportDamaged, forgetDamaged } from "./damaged.ts";
import { hasNews } from "./first-run.ts";
import type { Guard } from "./guard.ts";
import { getHandedOver } from "./hand-over.ts";
import { answerReports, isReportMessage } from "./report-messages.ts";
import { answerSettings } from "./settings-messages.ts";
import { accessWithoutAnswer, siteOf } from "./site.ts";

/** Does what the popup, the options page or the guide asks for. */
export async function answerPage(guard: Guard, message: PageMessage): Promise<unknown> {
  switch (message.name) {
    case "getTabState":
      return tabState(guard, message.tabId);
    case "showEvidenceInTab":
      return guard.highlight(message.tabId, message.frameId, message.finding);
    case "getHandedOver":
      return getHandedOver(message.id);
    case "getSetAside":
      return exportDamaged();
    case "forgetSetAside":
      return forgetDamaged();
    default:
      return isReportMessage(message)
        ? answerReports(guard, message)
        : answerSettings(guard, message);
  }
}

async function tabState(guard: Guard, tabId: number): Promise<TabState> {
  const answer = (await describePage(tabId)) ?? guard.records.get(tabId).page;
  // The address of a page that does not answer is known only where the person opened the popup on it.
  const tab = answer ? undefined : await browser.tabs.get(tabId).catch(() => undefined);
  const { url, title } = answer ?? tab ?? {};
  const { verdict } = await guard.view(tabId);
  // Trusting a site is offered only where there is something to trust: a page that was read.
  const site = answer && siteOf(answer.url);
  const choices = await readChoices();
  return {
    url,
    title,
    site,
    verdict,
    access: answer ? "read" : accessWithoutAnswer(url, tab?.status),
    trusted: isTrusted(choices, site),
    pausedUntil: choices.policy.allowPause ? await pauseStore.get() : undefined,
    mayPause: choices.policy.allowPause,
    hasNews: await hasNews(),
    full: isFull(),
  };
}
