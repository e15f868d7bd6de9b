import { defineContentScript } from "wxt/utils/define-content-script";
import { startGuard } from "../src/guard/guard.ts";

export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: "document_idle",
  // Pages must not learn our id, nor be able to switch us off.
  noScriptStartedPostMessage: true,
  main: () => void startGuard(),
});
