import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Paths of all YAML files of the list under a folder, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .map((file) => join(folder, file));
}
