import { testIn } from "./all.ts";
import { launchChromium } from "./harness/chromium.ts";

testIn("Chromium", () => launchChromium({ extension: ".output/chrome-mv3" }));
