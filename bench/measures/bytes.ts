/** What every page pays for the content script, and what each part of it weighs. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { minify, transform } from "rolldown/experimental";
import { reach } from "../../test/structure/files.ts";
import { report } from "./tools.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const scripts = `${root}.output/chrome-mv3/content-scripts/`;
const figures: Record<string, number> = { content_script_bytes: 0 };
for (const file of readdirSync(scripts)) {
  const { size } = statSync(scripts + file);
  figures.content_script_bytes = (figures.content_script_bytes ?? 0) + size;
  figures[`bytes of ${file}`] = size;
}
for (const file of reach("entrypoints/guard.content.ts")) {
  if (!/^(src|entrypoints)\//.test(file)) continue;
  const { code } = await transform(file, readFileSync(root + file, "utf8"));
  const small = await minify(file, code, { module: true });
  const part = file.endsWith("gate.generated.ts")
    ? "table of the gate"
    : file.split("/").slice(0, 2).join("/");
  figures[`bytes of ${part}, each file by itself`] =
    (figures[`bytes of ${part}, each file by itself`] ?? 0) + Buffer.byteLength(small.code);
}
report(figures);
