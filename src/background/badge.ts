import { browser } from "wxt/browser";
import { i18n } from "#i18n";
import type { Badge } from "./tab-view.ts";

interface Look {
  readonly text: string;
  readonly background: string;
  readonly color: string;
}

/** Letter and colour together, so that neither carries the meaning alone. */
const LOOKS: Record<Badge, Look | undefined> = {
  none: undefined,
  warning: { text: "!", background: "#b3261e", color: "#ffffff" },
  caution: { text: "?", background: "#f2b01e", color: "#1f1600" },
  trusted: { text: "✓", background: "#5c6670", color: "#ffffff" },
  paused: { text: "II", background: "#5c6670", color: "#ffffff" },
};

// Manifest V2, as in Firefox, calls the toolbar button by its old name.
const action = () => browser.action ?? browser.browserAction;

/** Shows on the toolbar button of a tab what was found there. */
export async function paintBadge(tabId: number, badge: Badge): Promise<void> {
  const look = LOOKS[badge];
  await Promise.all([
    action().setBadgeText({ tabId, text: look?.text ?? "" }),
    action().setTitle({ tabId, title: i18n.t(`badge.${badge}`) }),
    ...(look
      ? [
          action().setBadgeBackgroundColor({ tabId, color: look.background }),
          action().setBadgeTextColor?.({ tabId, color: look.color }),
        ]
      : []),
  ]).catch(() => undefined); // the tab is gone
}

/** Shows on the button of every other tab whether the guard is paused. */
export async function paintEverywhere(paused: boolean): Promise<void> {
  const look = paused ? LOOKS.paused : undefined;
  await action().setBadgeText({ text: look?.text ?? "" });
  if (look) await action().setBadgeBackgroundColor({ color: look.background });
  await action().setTitle({ title: i18n.t(paused ? "badge.paused" : "badge.none") });
}
