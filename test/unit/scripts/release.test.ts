import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import {
  changelogProblems,
  checklistProblems,
  isLater,
  isOfList,
  licenceProblems,
  listingProblems,
  listProblems,
  manifestProblems,
  pictureProblems,
  sizeProblems,
  versionProblems,
} from "../../../scripts/release/checks.ts";
import { readListings } from "../../../scripts/release/listing.ts";
import { picturePaths, STORE_PICTURES } from "../../../scripts/release/pictures.ts";
import { projectFiles, read } from "../../structure/files.ts";

describe("a release is held back", () => {
  test.each([
    ["1.0.10", "1.0.9", true],
    ["2.0.0", "1.9.9", true],
    ["1.0.0", "1.0.0", false],
    ["1.0.9", "1.0.10", false],
    ["1.0", "1.0.0", false],
    ["x", "1.0.0", false],
  ])("version %s comes after %s: %s", (version, than, expected) => {
    expect(isLater(version, than)).toBe(expected);
  });

  test("where the version was released already", () => {
    expect(versionProblems("0.1.0", undefined)).toEqual([]);
    expect(versionProblems("0.2.0", "v0.1.0")).toEqual([]);
    expect(versionProblems("0.1.0", "v0.1.0")).toEqual([
      "package.json: version 0.1.0 does not come after v0.1.0: raise it",
    ]);
    expect(versionProblems("0.1", undefined)).toEqual(["package.json: 0.1 is not x.y.z"]);
  });

  test("where the list changed under an old version", () => {
    const NOW = Date.parse("2026-12-02");
    const last = { version: "1.0.0", date: "2026-11-22" };
    const next = { version: "1.0.1", date: "2026-12-01" };
    expect(listProblems(next, last, true, NOW)).toEqual([]);
    expect(listProblems(last, last, false, NOW)).toEqual([]);
    expect(listProblems(last, undefined, true, NOW)).toEqual([]);
    expect(listProblems(last, last, true, NOW)).toEqual([
      "src/patterns/list.yaml: the list changed since the last release; raise version 1.0.0",
    ]);
    expect(listProblems({ ...next, date: "2026-11-01" }, last, true, NOW)).toEqual([
      "src/patterns/list.yaml: date 2026-11-01 lies before the last release's, 2026-11-22",
    ]);
    expect(listProblems(next, last, false, NOW)).toEqual([
      "src/patterns/list.yaml: version 1.0.1 holds the same list as 1.0.0",
    ]);
    expect(listProblems({ ...next, date: "2026-12-24" }, last, true, NOW)).toEqual([
      "src/patterns/list.yaml: date 2026-12-24 has not come yet",
    ]);
  });

  test("for words, patterns, posts, weights and look-alikes alike", () => {
    const files = projectFiles().filter((file) => file.startsWith("src/patterns/"));
    const other = files.filter((file) => !isOfList(file));
    expect(other.filter((file) => !file.endsWith(".ts"))).toEqual(["src/patterns/list.yaml"]);
    expect(files.filter((file) => file.endsWith(".ts") && isOfList(file))).toEqual([]);
  });

  test("where the changelog does not tell of it", () => {
    const list = { version: "1.0.0", date: "2026-11-22" };
    const entry = "# Changelog\n\n## 0.2.0 · 2026-12-01\n\nList 1.0.0.\n\n- A change.\n\n";
    expect(changelogProblems(`${entry}## 0.1.0 · 2026-11-22\n`, "0.2.0", list)).toEqual([]);
    expect(changelogProblems(entry, "0.3.0", list)).toEqual([
      'CHANGELOG.md: the first entry is not "## 0.3.0 · YYYY-MM-DD"',
    ]);
    expect(changelogProblems("## 0.2.0 · soon\n", "0.2.0", list)).toEqual([
      'CHANGELOG.md: "## 0.2.0 · soon" has no date: "## 0.2.0 · YYYY-MM-DD"',
      "CHANGELOG.md: nothing is said of 0.2.0",
      'CHANGELOG.md: 0.2.0 does not say "List 1.0.0"',
    ]);
  });

  test("where a store text is too long, or a permission is not justified", () => {
    const texts = {
      description: "d",
      purpose: "p",
      data: "n",
      permissions: { storage: "s", hosts: "h" },
      pictures: {},
    };
    const listing = { locale: "en", name: "n", summary: "s", texts };
    expect(listingProblems([listing], ["storage"])).toEqual([]);
    const long = { ...listing, summary: "x".repeat(133), name: "" };
    expect(listingProblems([long], ["storage", "tabs"])).toEqual([
      "en: the name has 0 characters, 1 to 50 are allowed",
      "en: the summary has 133 characters, 1 to 132 are allowed",
      "en: no reason is given for tabs",
    ]);
    expect(listingProblems([listing], [])).toEqual(["en: storage is justified, not asked for"]);
  });

  test("where pictures are missing, of another build or of another size", () => {
    const picture = { file: "en/1.png", width: 1280, height: 800 };
    expect(pictureProblems([picture], ["en/1.png"], "a", "a")).toEqual([]);
    expect(pictureProblems([], ["en/1.png"], undefined, "a")).toEqual([
      "missing: en/1.png; run: npm run pictures",
    ]);
    expect(pictureProblems([picture], ["en/1.png"], "b", "a")).toEqual([
      "they show another build; run: npm run pictures",
    ]);
    expect(pictureProblems([{ ...picture, height: 720 }], ["en/1.png"], "a", "a")).toEqual([
      "en/1.png: 1280 × 720 instead of 1280 × 800",
    ]);
  });

  test("where the links were compared too long ago", () => {
    expect(checklistProblems("2026-08-24", Date.parse("2026-11-22"))).toEqual([]);
    expect(checklistProblems("2026-08-23", Date.parse("2026-11-22"))).toEqual([
      expect.stringContaining("2026-08-23, 91 days ago, at most 90"),
    ]);
  });

  test("where a licence may not be passed on, or none is shipped", () => {
    const line = "-".repeat(80);
    const good = `zod 4.6.7 (MIT)\n\nA line 1.0 (of a licence)\n\n${line}\n\nidb 8.0.4 (ISC)\n`;
    expect(licenceProblems({ chrome: good })).toEqual([]);
    expect(licenceProblems({ chrome: "" })).toEqual(["chrome: no licences of what is bundled"]);
    expect(
      licenceProblems({ chrome: `a 1.0.0 (GPL-3.0)\n\n${line}\n\nb 2.0.0 (undefined)\n` }),
    ).toEqual(["chrome: a is under GPL-3.0", "chrome: b is under undefined"]);
  });

  test("where a package is too large, or the builds differ", () => {
    const zip = { file: "a.zip", bytes: 10, limit: 10 };
    expect(sizeProblems([zip])).toEqual([]);
    expect(sizeProblems([{ ...zip, bytes: 11 }])).toEqual([
      "a.zip: 11 bytes, at most 10 are allowed",
    ]);
    const chrome = { version: "0.1.0", permissions: ["storage", "alarms"] };
    const firefox = { version: "0.1.0", permissions: ["alarms", "storage"] };
    expect(manifestProblems({ chrome, firefox }, "0.1.0")).toEqual([]);
    expect(
      manifestProblems({ chrome, firefox: { version: "0.0.9", permissions: ["tabs"] } }, "0.1.0"),
    ).toEqual([
      "firefox: version 0.0.9 instead of 0.1.0",
      "firefox: asks for tabs, unlike the other",
    ]);
  });
});

describe("the store texts", () => {
  const listings = readListings();

  test("fit in every language, and justify what wxt.config.ts asks for", () => {
    const asked = read("wxt.config.ts").match(/permissions: (\[.*?\])/)?.[1] ?? "";
    expect(listingProblems(listings, parse(asked))).toEqual([]);
  });

  test("have a caption for every picture", () => {
    const names = STORE_PICTURES.map(({ name }) => name);
    for (const { texts } of listings) expect(Object.keys(texts.pictures)).toEqual(names);
    expect(picturePaths(listings)).toHaveLength(3 * names.length);
  });

  test("use no exclamation marks and call nobody a fraudster", () => {
    const loud = projectFiles()
      .filter((file) => /^store\/.*\.yaml$/.test(file))
      .filter((file) => /[!！]|骗子|騙子|诈骗犯|詐騙犯|fraudster/.test(read(file)));
    expect(loud).toEqual([]);
  });
});
