import { readFileSync, statSync } from "node:fs";
import { hostOf } from "../page/address.ts";
import { passagesFromText } from "../page/from-text.ts";
import type { Passage } from "../page/passage.ts";
import { readCorpus } from "./corpus.ts";
import { type Label, readRows } from "./rows.ts";

/** A labelled text or page, ready to be judged. */
export interface Sample {
  readonly id: string | number;
  readonly label: Label;
  /** What sort of text it is, for the reader of a list. */
  readonly kind: string | undefined;
  readonly host: string | undefined;
  readonly passages: readonly Passage[];
}

/**
 * Labelled samples of a file of rows, or of a corpus folder with its `index.json`.
 * @throws Error saying which file, row or page cannot be read
 */
export async function readSamples(path: string): Promise<Sample[]> {
  if (statSync(path).isDirectory()) {
    // The HTML reader is loaded only where there is HTML.
    const { passagesFromHtml } = await import("../page/from-html.ts");
    return readCorpus(path).map(({ page, html }) => ({
      id: page.file,
      label: page.label,
      kind: page.genre,
      host: undefined,
      passages: passagesFromHtml(html),
    }));
  }
  return readRows(readFileSync(path, "utf8"), path).map((row) => ({
    id: row.id,
    label: row.label,
    kind: row.kind ?? row.category ?? undefined,
    host: hostOf(row.url),
    passages: passagesFromText(row.text, row.title),
  }));
}
