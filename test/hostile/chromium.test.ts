import { launchChromium } from "../e2e/harness/chromium.ts";
import { attackIn } from "./suite.ts";

attackIn("Chromium", () => launchChromium({ extension: ".output/chrome-mv3" }));
