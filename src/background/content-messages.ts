import { detect } from "../detect/index.ts";
import type { Verdict } from "../detect/verdict.ts";
import type { ContentMessage } from "../messages.ts";
import { hostOf, pageKey } from "../page/address.ts";
import type { Passage } from "../page/passage.ts";
import { boundVerdict } from "./bound.ts";
import type { Guard } from "./guard.ts";
import { openGuide } from "./guide-tab.ts";

/** Where a content script's message came from, as the browser says it. */
export interface Source {
  readonly tabId: number;
  readonly frameId: number;
  /** The frame's address; the page's own where `frameId` is 0. */
  readonly url: string;
  /** Place of the tab in its window. */
  readonly tabIndex: number;
  readonly windowId?: number;
}

/** Does what a content script asks for. */
export async function answerContent(
  guard: Guard,
  message: ContentMessage,
  source: Source,
): Promise<unknown> {
  const { tabId, frameId } = source;
  switch (message.name) {
    case "verdictFound": {
      if (frameId === 0) {
        const url = sameOrigin(message.url, source.url) ? message.url : source.url;
        const { title, began } = message;
        guard.records.setPage(tabId, { url, title, began });
      }
      guard.records.setFrame(tabId, frameId, message.verdict);
      return guard.refresh(tabId);
    }
    case "judge":
      return judge(message.passages, hostOf(source.url));
    case "bannerAction":
      if (frameId !== 0) return undefined;
      return act(guard, message.action, source);
    case "showEvidence":
      if (frameId !== 0) return false;
      return guard.highlight(tabId, message.frameId, message.finding);
  }
}

async function act(guard: Guard, action: string, source: Source): Promise<void> {
  const { shown: shownNow, left, page } = guard.records.get(source.tabId);
  // A page that is said to be left may still be there to be clicked.
  const shown = shownNow ?? left?.shown;
  if (action === "dismiss") {
    const key = pageKey(page?.url ?? source.url);
    guard.records.dismiss(source.tabId, key, shown?.level ?? "caution");
    return guard.refresh(source.tabId);
  }
  // What was shown is forgotten where the background was stopped while the store was full: the guide has an overview, too.
  const route = shown ? `scheme/${shown.scheme}` : "";
  return openGuide(action === "paid" ? "paid" : route, source);
}

/** A verdict as it is sent: bounded, and each finding says where it stands if not in the text. */
function judge(passages: readonly Passage[], host: string | undefined): Verdict {
  const verdict = boundVerdict(detect(passages, { host }));
  const findings = verdict.findings.map((finding) => {
    const place = passages[finding.passage]?.place ?? "body";
    return place === "body" ? finding : { ...finding, place };
  });
  return { ...verdict, findings };
}

/** A page may change its address by script, so its own word is taken, but only within its origin. */
function sameOrigin(claimed: string, known: string): boolean {
  return (
    URL.canParse(claimed) &&
    URL.canParse(known) &&
    new URL(claimed).origin === new URL(known).origin
  );
}
