import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const AD = "花呗套现，秒到账，点位低，加微信 abcd12345";
const PAGE = `<title>服务</title><div hidden></div><h1>花<b>呗</b>套<wbr>现</h1><p>秒到账，点位低，加微信 abcd12345</p>`;

/** Runs the command as a shell would. */
function scan(args: string[], input = "") {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", "src/cli/scan.ts", ...args],
    { input, encoding: "utf8" },
  );
  const lines = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { lines, stderr, status };
}

function file(name: string, content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "scan-")), name);
  writeFileSync(path, content);
  return path;
}

describe("scan", () => {
  it("judges files, text and pages, one line each", () => {
    const text = file("ad.txt", `你好\n  ${AD}\n`);
    const page = file("ad.html", PAGE);
    const { lines, status } = scan([text, page]);
    expect(status).toBe(0);
    expect(lines.map(({ id, level }) => [id, level])).toEqual([
      [text, "warning"],
      [page, "warning"],
    ]);
    const [{ findings }] = lines;
    const [{ start, end, quote }] = findings;
    expect(`你好\n  ${AD}\n`.slice(start, end)).toBe(quote);
  });

  it("reads standard input for -", () => {
    const { lines, status } = scan(["-"], AD);
    expect(status).toBe(0);
    expect(lines).toMatchObject([{ id: "-", level: "warning", schemes: ["cash-out"] }]);
  });

  it("answers a stream in order, goes on after a bad line and says so by its status", () => {
    const input = [
      JSON.stringify({ id: "a", text: AD }),
      "not json",
      JSON.stringify({ id: "b", html: PAGE, url: "https://example.com/" }),
      JSON.stringify({ id: "c" }),
      JSON.stringify({ id: 4, text: "今天天气不错", title: "日记" }),
    ].join("\n");
    const { lines, status } = scan(["--ndjson"], input);
    expect(status).toBe(1);
    expect(lines.map(({ id, level }) => [id, level])).toEqual([
      ["a", "warning"],
      [null, undefined],
      ["b", "warning"],
      [null, undefined],
      [4, "none"],
    ]);
    expect(lines[1]).toMatchObject({ line: 2, error: expect.stringContaining("JSON") });
    expect(lines[3]).toMatchObject({ line: 4, error: expect.stringContaining("text and html") });
    expect(Object.keys(lines[0])).toEqual(["id", "level", "schemes", "findings", "listVersion"]);
    expect(Object.keys(lines[0].findings[0])).toEqual([
      "pattern",
      "scheme",
      "level",
      "quote",
      "start",
      "end",
    ]);
  });

  it("ends with 0 when every line was read", () => {
    expect(scan(["--ndjson"], `${JSON.stringify({ id: 1, text: "好" })}\n`).status).toBe(0);
  });

  it("ends a line at a line feed only, whatever else stands in it", () => {
    const input = `\ufeff${JSON.stringify({ id: "u", text: "好\u2028天\u2029气" })}\r\n{"id":\r1,"text":"好","title":null}\n`;
    const { lines, status } = scan(["--ndjson"], input);
    expect(status).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(["u", 1]);
  });

  it("goes on after a file that cannot be read", () => {
    const { lines, stderr, status } = scan(["no-such-file.txt", file("ad.txt", AD)]);
    expect(status).toBe(1);
    expect(stderr).toContain("no-such-file.txt");
    expect(lines).toMatchObject([{ level: "warning" }]);
  });

  it.each([[[]], [["--nonsense"]], [["--ndjson", "file.txt"]], [["--url", "not a url", "-"]]])(
    "says how it is used: %j",
    (args) => {
      const { status, stderr } = scan(args);
      expect(status).toBe(2);
      expect(stderr).toContain("usage");
    },
  );
});
