import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { importsOf, namesTakenFrom, projectFiles, ROOT, reach, read } from "./files.ts";

const SOURCES = projectFiles().filter((file) => /^(src|entrypoints)\/.*\.tsx?$/.test(file));
const VERDICT = "src/detect/(verdict|quote|legible).ts";
const PURE = "test/structure/tsconfig.pure.json";
const TOOLS = "(node:.*|yaml|zod/mini|opencc-js|pinyin-pro|tldts|happy-dom)";

/**
 * What each folder may import besides itself. Data goes one way: page, detect, verdict, then what
 * shows it; each folder knows only what stands before it.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  "src/detect": ["src/patterns/.*generated.ts", "src/page/passage.ts"],
  "src/patterns": ["src/detect/.*", TOOLS],
  "src/page": ["src/browser-api.ts", "happy-dom"],
  "src/banner": [
    VERDICT,
    "src/page/(passage|shadow|slices).ts",
    "src/browser-api.ts",
    "src/(messages|tab).ts",
    "src/style/tokens.css.raw.*",
    "src/settings/(model|marks).ts",
    "src/guidance/(model|pick).ts",
    "src/language/(languages|i18n).ts",
    "wxt/browser",
  ],
  "src/guard": [
    "src/detect/.*",
    "src/page/.*",
    "src/banner/.*",
    "src/browser-api.ts",
    "src/(messages|tab).ts",
  ],
  "src/guidance": [VERDICT, "src/settings/.*", "src/language/languages.ts", TOOLS],
  "src/language": ["src/language/.*", ".wxt/i18n/.*", "@wxt-dev/i18n", "wxt/browser", TOOLS],
  "src/settings": [VERDICT, "src/language/languages.ts", "wxt/.*", "zod/mini"],
  "src/history": [VERDICT, "src/settings/.*", "zod/mini"],
  "src/reports": [VERDICT, "src/page/address.ts", "idb", "zod/mini"],
  "src/backup": [VERDICT, "src/(settings|history|reports)/.*", "zod/mini"],
  "src/background": [
    "src/detect/.*",
    "src/page/(address|passage).ts",
    "src/banner/(style|data|model|view).ts",
    "src/(guidance|settings|reports|language|history)/.*",
    "src/patterns/info.generated.ts",
    "src/(messages|tab).ts",
    "wxt/browser",
    "tldts",
    "zod/mini",
  ],
  "src/ui": [
    VERDICT,
    // A pasted message is judged in the page it is pasted into.
    "src/detect/index.ts",
    "src/page/(passage|from-text|from-saved).ts",
    "src/patterns/info.generated.ts",
    "src/(guidance|settings|reports|language|history|backup)/.*",
    "src/banner/(view|draw|style|data).ts",
    "src/(messages|tab).ts",
    "preact.*",
    "wxt/browser",
    ".*\\.css",
  ],
  "src/cli": [".*"],
};

describe("data goes one way", () => {
  test("every folder of src has its rule", () => {
    const folders = SOURCES.filter((file) => /^src\/\w+\//.test(file)).map(folderOf);
    expect([...new Set(folders)].toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
  });

  test.each(Object.keys(MAY_IMPORT))("%s imports only what stands before it", (folder) => {
    const allowed = new RegExp(`^(${[`${folder}/.*`, ...(MAY_IMPORT[folder] ?? [])].join("|")})$`);
    const wrong = SOURCES.filter((file) => folderOf(file) === folder).flatMap((file) =>
      importsOf(file)
        .filter((name) => !allowed.test(name))
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("in the extension two files judge: one what pages say, one what a person pastes", () => {
    const judging = SOURCES.filter((file) => !file.startsWith("src/cli/")).filter((file) =>
      importsOf(file).includes("src/detect/index.ts"),
    );
    expect(judging).toEqual(["src/background/content-messages.ts", "src/ui/check/judge.ts"]);
  });

  test("no file leads back to itself, types included", () => {
    expect(circle(SOURCES, (file) => importsOf(file).filter((name) => name !== file))).toEqual([]);
  });

  test("no folder leads back to itself", () => {
    // What is compiled stands beside its sources and belongs to those who read it.
    const files = SOURCES.filter((file) => !file.includes(".generated."));
    const next = (place: string) =>
      files
        .filter((file) => placeOf(file) === place)
        .flatMap(importsOf)
        .filter((name) => files.includes(name))
        .map(placeOf)
        .filter((other) => other !== place);
    expect(circle([...new Set(files.map(placeOf))], next)).toEqual([]);
  });

  test("what only its own file uses is not exported", () => {
    const code = projectFiles().filter((file) => /\.tsx?$/.test(file) && !file.endsWith(".d.ts"));
    const taken = new Set(code.flatMap(namesTakenFrom));
    // What the build puts in the place of a package is asked for by that package's name.
    const config = read("wxt.config.ts");
    const isOurs = (file: string) => /^(src|scripts)\//.test(file) && !config.includes(`"${file}"`);
    // A type may stand in what another file sees of a function, and is exported with it.
    const values = /^export (?:async )?(?:const|let|class|function\*?) (\w+)/gm;
    const unused = code
      .filter(isOurs)
      .flatMap((file) =>
        [...read(file).matchAll(values)]
          .map(([, name]) => `${file}: ${name}`)
          .filter((name) => !taken.has(name) && !taken.has(`${file}: *`)),
      );
    expect(unused).toEqual([]);
  });

  test("detect knows no document and no browser: it compiles without their types", () => {
    const options = { cwd: ROOT, encoding: "utf8" } as const;
    const { stdout } = spawnSync("tsc", ["--project", PURE], options);
    expect(stdout).toBe("");
  });

  test("the content script carries no validator, no framework and no polyfill", () => {
    const packages = [...reach("entrypoints/guard.content.ts")].filter(
      (name) => !/^(src|entrypoints)\//.test(name),
    );
    expect(packages).toEqual(["wxt/utils/define-content-script"]);
  });

  test("entry points only wire", () => {
    const long = SOURCES.filter((file) => file.startsWith("entrypoints/")).filter(
      (file) => read(file).split("\n").length > 40,
    );
    expect(long).toEqual([]);
  });

  test("every source file is used", () => {
    const config = read("wxt.config.ts");
    const starts = SOURCES.filter(
      (file) =>
        /^entrypoints\/|^src\/cli\/[\w-]+\.ts$|^src\/\w+\/build\.ts$/.test(file) ||
        config.includes(`"${file}"`),
    );
    const used = new Set(starts.flatMap((file) => [...reach(file)]));
    expect(SOURCES.filter((file) => !used.has(file))).toEqual([]);
  });

  test("no file grows past 250 lines", () => {
    const long = SOURCES.filter((file) => read(file).split("\n").length > 250);
    expect(long).toEqual([]);
  });

  test("nothing writes markup that could come from a page", () => {
    const writes =
      /\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|dangerouslySet|\beval\(|new Function/;
    expect(SOURCES.filter((file) => writes.test(read(file)))).toEqual([]);
  });
});

function folderOf(file: string): string {
  return file.split("/").slice(0, 2).join("/");
}

/** The folder of a source file; the file itself where it stands in none, so that each is judged by itself. */
function placeOf(file: string): string {
  return file.startsWith("entrypoints/") ? "entrypoints" : folderOf(file);
}

/** The first way that leads back to where it began; empty where there is none. */
function circle(starts: readonly string[], next: (from: string) => readonly string[]): string[] {
  const done = new Set<string>();
  const walk = (at: string, way: readonly string[]): string[] => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return [];
    for (const to of next(at)) {
      const found = walk(to, [...way, at]);
      if (found.length > 0) return found;
    }
    done.add(at);
    return [];
  };
  for (const start of starts) {
    const found = walk(start, []);
    if (found.length > 0) return found;
  }
  return [];
}
