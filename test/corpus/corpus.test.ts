import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type CorpusPage, readCorpus } from "../../src/cli/corpus.ts";
import { LABELS } from "../../src/cli/rows.ts";
import { detect, type Level } from "../../src/detect/index.ts";
import { SCHEMES } from "../../src/detect/verdict.ts";
import { passagesFromHtml } from "../../src/page/from-html.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const corpus = readCorpus(folder);
const pages = corpus.map(({ page }) => page);

/** Levels a page comes out at: by its label, or where the list is known to fall short of it. */
function expected({ label, known }: CorpusPage): readonly Level[] {
  if (known === "missed") return ["none"];
  if (known === "caution-only" || known === "false-alarm") return ["caution"];
  if (known === "false-warning") return ["warning"];
  if (label === "offer") return ["warning"];
  return LABELS[label] ? ["caution", "warning"] : ["none"];
}

describe("the corpus", () => {
  it.each(corpus.map(({ page, html }) => ({ ...page, page, html })))(
    "$file, $what: as its label says, or as `known` in the index says",
    ({ page, html }) => {
      expect(expected(page)).toContain(detect(passagesFromHtml(html)).level);
    },
  );

  it("lists every page of the folder once", () => {
    const there = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const files = there.filter((file) => file.endsWith(".html"));
    expect(pages.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });

  it("holds more silent pages than others", () => {
    const silent = pages.filter(({ label }) => !LABELS[label]);
    expect(silent.length).toBeGreaterThan(pages.length / 2);
  });

  it("has every scheme and every region", () => {
    const schemes = new Set(pages.flatMap(({ scheme }) => scheme ?? []));
    expect([...schemes].toSorted()).toEqual([...SCHEMES].toSorted());
    expect(new Set(pages.map(({ region }) => region))).toEqual(new Set(["CN", "TW", "HK"]));
  });

  it("says as known only what can be: misses of what sells or steers, alarms on silent pages", () => {
    const strange = pages.filter(({ label, known }) =>
      known === "missed"
        ? !LABELS[label]
        : known === "caution-only"
          ? label !== "offer"
          : known !== undefined && LABELS[label],
    );
    expect(strange).toEqual([]);
  });
});
