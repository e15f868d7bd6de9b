import { execFileSync } from "node:child_process";
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { LICENCES } from "../licences.ts";
import { isOfList, type ListFacts, type PackageFacts, type PictureFacts } from "./checks.ts";

export const BUILDS = { chrome: ".output/chrome-mv3", firefox: ".output/firefox-mv2" } as const;
export const PICTURES = ".output/store-pictures";
/** Beside the pictures: which build they show. */
export const MADE_OF = `${PICTURES}/made-of.txt`;

const LIST = "src/patterns/list.yaml";

const MEBIBYTE = 1_048_576;

/** The packages in the order of the stores, and what each may weigh. */
export function packageFiles(version: string): PackageFacts[] {
  return (
    [
      ["chrome", MEBIBYTE],
      ["firefox", MEBIBYTE],
      ["sources", 4 * MEBIBYTE],
    ] as const
  ).map(([what, limit]) => {
    const file = `.output/unlock-scam-guard-${version}-${what}.zip`;
    return { file, bytes: statSync(file).size, limit };
  });
}

export function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

/** The newest release tag that leads here; undefined before the first. */
export function lastReleaseTag(): string | undefined {
  const tags = git("tag", "--merged", "HEAD", "--list", "v*", "--sort=-version:refname");
  return tags.split("\n")[0] || undefined;
}

/** Files that differ from the last commit, as git lists them. */
export function uncommitted(): string[] {
  return git("status", "--porcelain").split("\n").filter(Boolean);
}

export function listNow(): ListFacts {
  return parse(readFileSync(LIST, "utf8"));
}

export function listAt(tag: string): ListFacts {
  return parse(git("show", `${tag}:${LIST}`));
}

export function listChangedSince(tag: string): boolean {
  return git("diff", "--name-only", tag, "--", "src/patterns").split("\n").some(isOfList);
}

export function picturesThere(): PictureFacts[] {
  return globSync("*/*.png", { cwd: PICTURES }).map((file) => {
    const header = readFileSync(join(PICTURES, file)).subarray(0, 24);
    // A PNG begins with its signature and a header chunk, in which width and height come first.
    return { file, width: header.readUInt32BE(16), height: header.readUInt32BE(20) };
  });
}

export function picturesMadeOf(): string | undefined {
  return existsSync(MADE_OF) ? readFileSync(MADE_OF, "utf8").trim() : undefined;
}

/** What the licence file of a build says; nothing where there is none. */
export function licencesIn(build: string): string {
  const file = join(build, LICENCES);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
