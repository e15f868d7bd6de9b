import { daysSince, hasBegun, STALE_AFTER_DAYS } from "../../src/guidance/age.ts";
import type { Listing } from "./listing.ts";

/** What a check found wrong, a sentence each; empty where all is well. */
export type Problems = readonly string[];

/** Whether one version such as `1.2.10` comes after another. Not three numbers: it does not. */
export function isLater(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number));
  const at = a?.findIndex((part, index) => part !== b?.[index]) ?? -1;
  return (a?.[at] ?? 0) > (b?.[at] ?? 0);
}

/** @param lastTag the newest release tag, such as `v1.2.0`; undefined before the first release */
export function versionProblems(version: string, lastTag: string | undefined): Problems {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return [`package.json: ${version} is not x.y.z`];
  if (lastTag === undefined || isLater(version, lastTag.replace(/^v/, ""))) return [];
  return [`package.json: version ${version} does not come after ${lastTag}: raise it`];
}

/** Whether a change of this file is a change of the list; what it calls itself and how it is compiled is not. */
export function isOfList(file: string): boolean {
  return /^src\/patterns\/.+\.(yaml|txt|tsv)$/.test(file) && file !== "src/patterns/list.yaml";
}

export interface ListFacts {
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * @param changed whether any file of the list differs from the last release
 * @param now milliseconds since 1970
 */
export function listProblems(
  list: ListFacts,
  last: ListFacts | undefined,
  changed: boolean,
  now: number,
): Problems {
  const { version, date } = list;
  const where = "src/patterns/list.yaml";
  if (!hasBegun(date, now)) return [`${where}: date ${date} has not come yet`];
  if (!last) return [];
  if (changed && !isLater(version, last.version))
    return [`${where}: the list changed since the last release; raise version ${version}`];
  if (changed && date < last.date)
    return [`${where}: date ${date} lies before the last release's, ${last.date}`];
  if (!changed && version !== last.version)
    return [`${where}: version ${version} holds the same list as ${last.version}`];
  return [];
}

/** The entry of a version says what changed and which list it carries. */
export function changelogProblems(changelog: string, version: string, list: ListFacts): Problems {
  const [, ...entries] = changelog.split(/^## /m);
  const entry = entries[0]?.startsWith(`${version} `) ? entries[0] : undefined;
  if (!entry) return [`CHANGELOG.md: the first entry is not "## ${version} · YYYY-MM-DD"`];
  const [heading = "", ...lines] = entry.split("\n");
  return [
    ...(/ · \d{4}-\d\d-\d\d$/.test(heading)
      ? []
      : [`CHANGELOG.md: "## ${heading}" has no date: "## ${version} · YYYY-MM-DD"`]),
    ...(lines.some((line) => line.startsWith("- "))
      ? []
      : [`CHANGELOG.md: nothing is said of ${version}`]),
    ...(entry.includes(`List ${list.version}`)
      ? []
      : [`CHANGELOG.md: ${version} does not say "List ${list.version}"`]),
  ];
}

/** The lowest of what the stores allow, in characters: names 75 and 50, summaries 132 and 250. */
const LENGTHS = { name: 50, summary: 132, description: 15_000, reason: 1_000 } as const;

/**
 * Every permission is justified in every language, and every text fits.
 * @param permissions as the manifest asks for them
 */
export function listingProblems(
  listings: readonly Listing[],
  permissions: readonly string[],
): Problems {
  return listings.flatMap(({ locale, name, summary, texts }) => {
    const fits = (what: string, text: string, limit: number) =>
      text.trim() !== "" && text.length <= limit
        ? []
        : [`${locale}: ${what} has ${text.length} characters, 1 to ${limit} are allowed`];
    const justified = Object.keys(texts.permissions);
    const asked = [...permissions, "hosts"];
    return [
      ...fits("the name", name, LENGTHS.name),
      ...fits("the summary", summary, LENGTHS.summary),
      ...fits("the description", texts.description, LENGTHS.description),
      ...fits("the single purpose", texts.purpose, LENGTHS.reason),
      ...fits("what becomes of data", texts.data, LENGTHS.reason),
      ...Object.entries(texts.permissions).flatMap(([permission, why]) =>
        fits(`the reason for ${permission}`, why, LENGTHS.reason),
      ),
      ...missing(asked, justified).map((one) => `${locale}: no reason is given for ${one}`),
      ...missing(justified, asked).map((one) => `${locale}: ${one} is justified, not asked for`),
    ];
  });
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  return wanted.filter((one) => !there.includes(one));
}

export interface PictureFacts {
  /** Path below the folder of the pictures, `zh_CN/1-warning.png`. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
}

/** What the stores show best, and the size all of them take. */
export const PICTURE = { width: 1280, height: 800 } as const;

/**
 * @param expected paths that must be there
 * @param madeOf fingerprint of the build that the pictures show; undefined where there are none
 * @param build fingerprint of the build that is released
 */
export function pictureProblems(
  pictures: readonly PictureFacts[],
  expected: readonly string[],
  madeOf: string | undefined,
  build: string,
): Problems {
  const remedy = "run: npm run pictures";
  const lacking = missing(
    expected,
    pictures.map(({ file }) => file),
  );
  if (lacking.length > 0) return [`missing: ${lacking.join(", ")}; ${remedy}`];
  if (madeOf !== build) return [`they show another build; ${remedy}`];
  return pictures
    .filter(({ width, height }) => width !== PICTURE.width || height !== PICTURE.height)
    .map(
      ({ file, width, height }) =>
        `${file}: ${width} × ${height} instead of ${PICTURE.width} × ${PICTURE.height}`,
    );
}

/** Half the days after which the guide calls itself old: a release is good for as long again. */
const CHECKLIST_DAYS = STALE_AFTER_DAYS / 2;

/**
 * @param oldest the oldest day on which an entry of the guidance was compared with its sources
 * @param now milliseconds since 1970
 */
export function checklistProblems(oldest: string, now: number): Problems {
  const days = daysSince(oldest, now);
  if (days <= CHECKLIST_DAYS) return [];
  return [
    `links were last compared on ${oldest}, ${days} days ago, at most ${CHECKLIST_DAYS} are allowed; run: npm run links, and renew "checked" in src/guidance/data`,
  ];
}

/** Licences whose code may be passed on in a package like ours, with their text beside it. */
const ALLOWED = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MPL-2.0"];

/** @param bundled for each build, what its `licences.txt` says: an entry's first line is "name version (licence)" */
export function licenceProblems(bundled: Readonly<Record<string, string>>): Problems {
  return Object.entries(bundled).flatMap(([build, text]) => {
    const packages = text
      .split(/^-{80}$/m)
      .map((entry) => /^(\S+) \d\S* \(([^)]+)\)$/.exec(entry.trim().split("\n")[0] ?? ""))
      .filter((match) => match !== null);
    if (packages.length === 0) return [`${build}: no licences of what is bundled`];
    return packages
      .filter(([, , licence]) => !ALLOWED.includes(licence ?? ""))
      .map(([, name, licence]) => `${build}: ${name} is under ${licence}`);
  });
}

export interface PackageFacts {
  readonly file: string;
  readonly bytes: number;
  readonly limit: number;
}

export function sizeProblems(packages: readonly PackageFacts[]): Problems {
  return packages
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ file, bytes, limit }) => `${file}: ${bytes} bytes, at most ${limit} are allowed`);
}

/**
 * Every build carries the version of package.json and asks for what the other asks for.
 * @param manifests by the name of the build
 */
export function manifestProblems(
  manifests: Readonly<Record<string, { version: string; permissions: readonly string[] }>>,
  version: string,
): Problems {
  const [first] = Object.values(manifests);
  return Object.entries(manifests).flatMap(([build, manifest]) => [
    ...(manifest.version === version
      ? []
      : [`${build}: version ${manifest.version} instead of ${version}`]),
    ...(manifest.permissions.toSorted().join() === first?.permissions.toSorted().join()
      ? []
      : [`${build}: asks for ${manifest.permissions.join(", ")}, unlike the other`]),
  ]);
}
