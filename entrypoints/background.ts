import { defineBackground } from "wxt/utils/define-background";
import { startBackground } from "../src/background/start.ts";

// A function of its own: WXT reads this file before the build, without what the function needs.
export default defineBackground(() => startBackground());
