import { releaseChecklist } from "../guidance/checklist.ts";
import { compileGuidance, readGuidanceFiles, readUnverified } from "../guidance/compile.ts";

console.log(releaseChecklist(compileGuidance(readGuidanceFiles()), readUnverified()));
