import { testIn } from "./all.ts";
import { launchFirefox } from "./harness/firefox.ts";

testIn("Firefox", () => launchFirefox({ extension: ".output/firefox-mv2" }));
