import { defineContentScript } from "wxt/utils/define-content-script";
import { listenFirst } from "../src/banner/first.ts";

// Only the top frame has a banner, and only what is there before the page is heard first.
export default defineContentScript({
  matches: ["http://*/*", "https://*/*"],
  runAt: "document_start",
  noScriptStartedPostMessage: true,
  main: () => listenFirst(window),
});
