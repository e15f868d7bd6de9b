import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A home folder in which Firefox finds what an organisation laid down for an extension. */
export async function makeHome(id: string, data: object): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), "home-"));
  const folder = join(home, ".mozilla", "managed-storage");
  await mkdir(folder, { recursive: true });
  const manifest = { name: id, description: "policy", type: "storage", data };
  await writeFile(join(folder, `${id}.json`), JSON.stringify(manifest));
  return home;
}
