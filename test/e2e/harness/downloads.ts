import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./wait.ts";

/** A folder of its own for what a browser saves. */
export interface Downloads {
  readonly folder: string;
  take(): Promise<string>;
  close(): Promise<void>;
}

export async function makeDownloads(): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), "downloads-"));
  return {
    folder,
    async take() {
      const text = await until("a saved file", () => wholeFile(folder), Boolean);
      await Promise.all((await readdir(folder)).map((name) => rm(join(folder, name))));
      return text;
    },
    close: () => rm(folder, { recursive: true }),
  };
}

/** The one saved file, or nothing while it is written: Firefox writes under another name and then renames. */
async function wholeFile(folder: string): Promise<string> {
  const names = await readdir(folder);
  const [name] = names;
  if (names.length !== 1 || !name || !/\.(json|csv)$/.test(name)) return "";
  try {
    const text = await readFile(join(folder, name), "utf8");
    if (name.endsWith(".json")) JSON.parse(text);
    const isWhole = name.endsWith(".json") || text.endsWith("\r\n");
    return isWhole && (await readdir(folder)).join() === name ? text : "";
  } catch {
    return "";
  }
}
