/**
 * Builds the packages a second time, and once more from the sources that the Firefox store gets, and compares every
 * byte with `.output/`: `npm run reproduce [-- --sources ZIP]`. Ends with what differs, or with how many files are
 * the same.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import JSZip from "jszip";
import { build, zip } from "wxt";

const BROWSERS = { chrome: "chrome-mv3", firefox: "firefox-mv2" } as const;

const { values } = parseArgs({ options: { sources: { type: "string" } } });
const work = mkdtempSync(join(tmpdir(), "reproduce-"));
const differences: string[] = [];
let same = 0;
try {
  for (const [browser, folder] of Object.entries(BROWSERS)) {
    await build({ browser, outDir: join(work, "again") });
    compare(`built again for ${browser}`, join(".output", folder), join(work, "again", folder));
  }
  const sources = join(work, "sources");
  await unpack(values.sources ?? (await zipSources(join(work, "zip"))), sources);
  symlinkSync(resolve("node_modules"), join(sources, "node_modules"));
  const { status, stdout, stderr } = spawnSync("npm", ["run", "build-for-amo"], {
    cwd: sources,
    encoding: "utf8",
    // The sources come without what is compiled from the lists.
    env: { ...process.env, LISTS_ARE_COMPILED: "" },
  });
  if (status !== 0) throw new Error(`build-for-amo: ${stdout}${stderr}`);
  const built = join(sources, ".output", BROWSERS.firefox);
  compare("built from the Firefox sources", join(".output", BROWSERS.firefox), built);
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const difference of differences) console.log(difference);
console.log(`${same} files the same, ${differences.length} differ`);
process.exitCode = differences.length > 0 ? 1 : 0;

async function zipSources(folder: string): Promise<string> {
  await zip({ browser: "firefox", outDir: folder });
  return join(folder, readdirSync(folder).find((file) => file.endsWith("-sources.zip")) ?? "");
}

async function unpack(file: string, target: string): Promise<void> {
  const archive = await JSZip.loadAsync(readFileSync(file));
  for (const file of Object.values(archive.files)) {
    if (file.dir) continue;
    mkdirSync(dirname(join(target, file.name)), { recursive: true });
    writeFileSync(join(target, file.name), await file.async("nodebuffer"));
  }
}

function compare(what: string, before: string, after: string): void {
  const [first, second] = [digests(before), digests(after)];
  for (const file of new Set([...first.keys(), ...second.keys()])) {
    if (first.get(file) === second.get(file)) same++;
    else differences.push(`${what}: ${file} differs`);
  }
}

function digests(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return new Map(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );
}
