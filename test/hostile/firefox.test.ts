import { launchFirefox } from "../e2e/harness/firefox.ts";
import { attackIn } from "./suite.ts";

attackIn("Firefox", () => launchFirefox({ extension: ".output/firefox-mv2" }));
