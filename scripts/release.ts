/**
 * Releases what is here: builds the packages of both stores and the sources, checks all that a store or a reader
 * relies on, and hands them in. With `--dry-run` it prints what would be handed in, and hands in nothing.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { oldestCheck } from "../src/guidance/age.ts";
import { compileGuidance, readGuidanceFiles } from "../src/guidance/compile.ts";
import * as checks from "./release/checks.ts";
import {
  BUILDS,
  lastReleaseTag,
  licencesIn,
  listAt,
  listChangedSince,
  listNow,
  PICTURES,
  packageFiles,
  picturesMadeOf,
  picturesThere,
  readJson,
  uncommitted,
} from "./release/facts.ts";
import { fingerprint, sha256 } from "./release/fingerprint.ts";
import { readListings } from "./release/listing.ts";
import { picturePaths } from "./release/pictures.ts";
import { run } from "./run.ts";

const isDryRun = process.argv.includes("--dry-run");
const { version } = readJson<{ version: string }>("package.json");

console.log(`Building the packages of ${version}`);
run("wxt", "zip");
run("wxt", "zip", "-b", "firefox");
const build = fingerprint(BUILDS.chrome);
if (picturesMadeOf() !== build) {
  console.log("Taking the pictures for the stores");
  run("node", "scripts/store-pictures.ts", "--built");
}

const now = Date.now();
const tag = lastReleaseTag();
const list = listNow();
const listings = readListings();
const packages = packageFiles(version);
const [chrome = "", firefox = "", sources = ""] = packages.map(({ file }) => file);
const manifests = Object.fromEntries(
  Object.entries(BUILDS).map(([name, folder]) => [
    name,
    readJson<{ version: string; permissions: string[] }>(`${folder}/manifest.json`),
  ]),
);

const outcomes: readonly (readonly [what: string, problems: checks.Problems])[] = [
  ["version", checks.versionProblems(version, tag)],
  ["work tree", isDryRun ? [] : uncommitted().map((file) => `not committed: ${file}`)],
  ["manifests", checks.manifestProblems(manifests, version)],
  ["packages, as built", passes("vitest", "run", "test/structure/package.test.ts")],
  ["same bytes from the sources", passes("node", "scripts/reproduce.ts", "--sources", sources)],
  ["store lint", passes("npm", "run", "--silent", "lint:firefox")],
  ["size of packages", checks.sizeProblems(packages)],
  [
    "pattern list",
    checks.listProblems(
      list,
      tag ? listAt(tag) : undefined,
      tag !== undefined && listChangedSince(tag),
      now,
    ),
  ],
  ["changelog", checks.changelogProblems(readFileSync("CHANGELOG.md", "utf8"), version, list)],
  ["store texts", checks.listingProblems(listings, manifests.chrome?.permissions ?? [])],
  [
    "pictures",
    checks.pictureProblems(picturesThere(), picturePaths(listings), picturesMadeOf(), build),
  ],
  [
    "age of the link checklist",
    checks.checklistProblems(oldestCheck(compileGuidance(readGuidanceFiles())), now),
  ],
  [
    "licences",
    checks.licenceProblems({
      chrome: licencesIn(BUILDS.chrome),
      firefox: licencesIn(BUILDS.firefox),
    }),
  ],
];

for (const [what, problems] of outcomes) {
  console.log(`${problems.length === 0 ? "ok    " : "FAILED"}  ${what}`);
  for (const problem of problems) console.log(`        ${problem}`);
}
const failed = outcomes.filter(([, problems]) => problems.length > 0).length;
if (failed > 0) {
  console.log(`\n${failed} of ${outcomes.length} checks failed; nothing was handed in.`);
  process.exit(1);
}

console.log(`\nSince ${tag ?? "the beginning"}; list ${list.version} of ${list.date}. To hand in:`);
for (const { file, bytes } of packages)
  console.log(`  ${file}  ${bytes} bytes  sha256 ${sha256(file)}`);
for (const { locale, name, summary } of listings)
  console.log(`  store/${locale}.yaml  ${name}: ${summary}`);
for (const file of picturePaths(listings)) console.log(`  ${PICTURES}/${file}`);

if (isDryRun) console.log("\nDry run: nothing was handed in.");
else handIn();

/** Texts and pictures are given to the stores by hand: their interfaces take packages only. */
function handIn(): void {
  const zips = ["--chrome-zip", chrome, "--firefox-zip", firefox, "--firefox-sources-zip", sources];
  const { status } = spawnSync("wxt", ["submit", ...zips], { stdio: "inherit" });
  if (status !== 0) process.exit(1);
  console.log(`\nHanded in. Now: git tag v${version} && git push origin v${version}`);
}

/** Nothing where a command ends well; else what it printed. */
function passes(program: string, ...args: readonly string[]): checks.Problems {
  const env = { ...process.env, NO_COLOR: "1", CI: "1" };
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: "utf8" });
  return status === 0 ? [] : `${stdout}\n${stderr}`.trim().split("\n");
}
