import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listFiles } from "../patterns/files.ts";
import { formatList } from "../patterns/format.ts";

for (const file of listFiles(fileURLToPath(new URL("../patterns", import.meta.url)))) {
  const text = readFileSync(file, "utf8");
  const formatted = formatList(text);
  if (formatted !== text) writeFileSync(file, formatted);
}
