import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileBoth } from "./compile.ts";
import { ListError, loadSources } from "./load.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));

try {
  const sources = loadSources(folder);
  const { list, gate } = compileBoth(sources);
  const head = "// Made by `npm run patterns` from the YAML beside it.\n";
  writeFileSync(
    `${folder}compiled.generated.ts`,
    `${head}import type { CompiledList } from "../detect/list.ts";\n\nexport const LIST: CompiledList = ${JSON.stringify(list)};\n`,
  );
  writeFileSync(
    `${folder}gate.generated.ts`,
    `${head}import type { CompiledGate } from "../detect/list.ts";\n\nexport const GATE: CompiledGate = ${JSON.stringify(gate)};\n`,
  );
  writeFileSync(
    `${folder}info.generated.ts`,
    `${head}/** Version and date of the list that ships, and what is new in it. */\nexport const LIST_INFO = ${JSON.stringify(sources.list.value)} as const;\n`,
  );
  console.log(
    `list ${list.version}: ${list.patterns.length} patterns, ${list.classes.length} classes, ${kilobytes(list)} kB, gate ${kilobytes(gate)} kB`,
  );
} catch (error) {
  if (!(error instanceof ListError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function kilobytes(value: unknown): string {
  return (Buffer.byteLength(JSON.stringify(value)) / 1000).toFixed(1);
}
