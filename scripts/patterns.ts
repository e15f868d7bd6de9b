import { compilePatterns } from "./compile-patterns.ts";

compilePatterns();
