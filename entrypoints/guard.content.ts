import { defineContentScript } from "wxt/utils/define-content-script";

export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  allFrames: true,
  matchAboutBlank: true,
  runAt: "document_idle",
  noScriptStartedPostMessage: true,
  main() {},
});
