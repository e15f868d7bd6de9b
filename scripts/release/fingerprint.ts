import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Tells one build from another: a hash of all files of a folder, hexadecimal. */
export function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  const files = globSync("**/*.*", { cwd: folder }).toSorted();
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest("hex");
}

export function sha256(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
