import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCorpus } from "../../../src/cli/corpus.ts";

const AD = "花呗套现，秒到账，点位低，加微信 abcd12345";
const RECIPE = "冷冻的肉先放进冷藏室，一夜就化开了。";
const WARNING = "警方提醒：凡是声称可以花呗套现的都是诈骗，切勿相信。";
const OFFER = { file: "offer/ad.html", label: "offer", genre: "landing-page", region: "CN" };
const SOLD = { ...OFFER, scheme: "cash-out", what: "an advertisement" };
const SILENT = { file: "negative/r.html", label: "negative", genre: "recipe", region: "CN" };

/** A corpus of two pages under the index that is given. */
function corpusOf(...pages: readonly object[]): string {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  for (const label of ["offer", "negative"]) mkdirSync(join(folder, label));
  writeFileSync(join(folder, "offer/ad.html"), `<title>服务</title><p>${AD}</p>`);
  writeFileSync(join(folder, "negative/r.html"), `<title>厨房</title><p>${RECIPE}</p>`);
  writeFileSync(join(folder, "index.json"), JSON.stringify({ pages }));
  return folder;
}

/** The cells of the first line that begins with a name. */
function line(stdout: string, name: string): string[] {
  const found = stdout.split("\n").find((text) => text.startsWith(name));
  return found?.slice(name.length).trim().split(/\s+/) ?? [];
}

describe("evaluate", () => {
  it.each([
    ["nothing to read", [], "no file"],
    ["an option that there is none of", ["--everything", "rows.jsonl"], "--everything"],
    ["a count that is none", ["--misses", "all", "rows.jsonl"], "--misses takes a number"],
  ])("says how it is used when given %s", (_, given, why) => {
    const { stderr, stdout, status } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "src/cli/evaluate.ts", ...given],
      { encoding: "utf8" },
    );
    expect(stderr).toContain(why);
    expect(stderr).toContain("usage: npm run --silent evaluate");
    expect(stderr).not.toContain("    at ");
    expect([stdout, status]).toEqual(["", 2]);
  });

  it("measures rows and a folder of pages together, and the peers on the same texts", () => {
    const folder = corpusOf(SOLD, { ...SILENT, what: "an ordinary page" });
    const file = join(folder, "rows.jsonl");
    writeFileSync(file, JSON.stringify({ id: 1, label: "discussion", text: WARNING }));
    const { stdout, status } = spawnSync(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "src/cli/evaluate.ts", "--peers", folder, file],
      { encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(line(stdout, "offer ")).toEqual(["1", "1", "0", "0"]);
    expect(line(stdout, "discussion ")).toEqual(["1", "0", "0", "1"]);
    expect(line(stdout, "negative ")).toEqual(["1", "0", "0", "1"]);
    const found = (name: string) => line(stdout, name).slice(0, 5);
    expect(found("this list")).toEqual(["1/1", "0/0", "0/0", "0/1", "0/1"]);
    expect(found("keyword list")).toEqual(["1/1", "0/0", "0/0", "1/1", "0/1"]);
    expect(found("any keyword")).toEqual(["1/1", "0/0", "0/0", "1/1", "0/1"]);
    expect(line(stdout, "keyword list").slice(5)).toEqual(["0.50", "1.00", "0.67"]);
  }, 30_000);
});

describe("the documents", () => {
  it("show the figures that the command prints for our own pages", () => {
    const node = ["--disable-warning=ExperimentalWarning"];
    const args = ["src/cli/evaluate.ts", "--peers", "--markdown", "test/corpus"];
    const { stdout } = spawnSync(process.execPath, [...node, ...args], { encoding: "utf8" });
    const [levels = "", flagged = ""] = stdout.trim().split("\n\n");
    expect(levels).toContain("| offer |");
    expect(readFileSync("docs/quality.md", "utf8")).toContain(`${levels}\n`);
    for (const document of ["README.md", "docs/quality.md"])
      expect(readFileSync(document, "utf8"), "run npm run fix").toContain(`${flagged}\n`);
  }, 30_000);
});

describe("a corpus", () => {
  it.each([
    ["an offer without its scheme", { ...OFFER, what: "an advertisement" }, "names its scheme"],
    ["a page in another label's folder", { ...SOLD, file: "negative/r.html" }, "another label"],
    ["a page outside the folder", { ...SOLD, file: "../offer/ad.html" }, "file"],
    ["a page that is not there", { ...SOLD, file: "offer/none.html" }, "none.html"],
    ["a field it does not know", { ...SOLD, note: "…" }, "note"],
  ])("says what is wrong with its index: %s", (_, page, reason) => {
    expect(() => readCorpus(corpusOf(page))).toThrow(reason);
  });
});
