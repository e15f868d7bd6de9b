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
      const isWhole = (names: string[]) => names.length === 1 && /\.json$/.test(names[0] ?? "");
      const [name = ""] = await until("a saved file", () => readdir(folder), isWhole);
      const file = join(folder, name);
      // The name may be there before the content.
      const text = await until("its content", () => readFile(file, "utf8"));
      await rm(file);
      return text;
    },
    close: () => rm(folder, { recursive: true }),
  };
}
