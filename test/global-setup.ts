import { compilePatterns } from "../scripts/compile-patterns.ts";

/** Tests read the same compiled tables as the extension, so they are made fresh before a run. */
export default compilePatterns;
