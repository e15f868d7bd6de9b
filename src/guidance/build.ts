import { writeFileSync } from "node:fs";
import { compileGuidance, readGuidanceFiles } from "./compile.ts";

const target = new URL("guidance.generated.ts", import.meta.url);

try {
  const guidance = compileGuidance(readGuidanceFiles());
  writeFileSync(
    target,
    `import type { Guidance } from "./model.ts";\n\nexport const guidance: Guidance = ${JSON.stringify(guidance, null, 1)};\n`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
