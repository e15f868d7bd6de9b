import { releaseChecklist } from "../guidance/checklist.ts";
import { compileGuidance, readGuidanceFiles } from "../guidance/compile.ts";

console.log(releaseChecklist(compileGuidance(readGuidanceFiles())));
