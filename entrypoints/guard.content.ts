import { defineContentScript } from "wxt/utils/define-content-script";
import { startGuard } from "../src/guard/guard.ts";

export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  // What runs later holds up the load of the page, in Chromium by a whole frame; the guard waits by itself.
  runAt: "document_start",
  // Pages must not learn our id, nor be able to switch us off.
  noScriptStartedPostMessage: true,
  main: () => void startGuard(),
});
