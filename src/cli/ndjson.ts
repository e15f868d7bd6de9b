import * as z from "zod/mini";
import { detect, type Verdict } from "../detect/index.ts";
import { hostOf } from "../page/address.ts";
import { passagesFromText, type TextPassage } from "../page/from-text.ts";
import type { Passage } from "../page/passage.ts";

const Line = z
  .object({
    id: z.union([z.string(), z.number()]),
    text: z.nullish(z.string()),
    html: z.nullish(z.string()),
    url: z.nullish(z.string()),
    title: z.nullish(z.string()),
  })
  .check(
    z.refine(
      (line) =>
        typeof line.text === "string"
          ? typeof line.html !== "string"
          : typeof line.html === "string",
      {
        error: "one of text and html is needed",
      },
    ),
  );

/** Judges one line of a stream, or says in words why it cannot. */
export async function judgeLine(
  text: string,
): Promise<{ id: string | number; verdict: Verdict } | { error: string }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { error: `not JSON: ${(error as Error).message}` };
  }
  const line = Line.safeParse(value);
  if (!line.success) {
    const [issue] = line.error.issues;
    return { error: `${issue?.path.join(".") || "line"}: ${issue?.message}` };
  }
  const { id, text: plain, html, title, url } = line.data;
  try {
    // The HTML reader is loaded only for streams that hold HTML.
    const passages =
      typeof html === "string"
        ? (await import("../page/from-html.ts")).passagesFromHtml(html, title)
        : passagesFromText(plain ?? "", title);
    return { id, verdict: withTextOffsets(detect(passages, { host: hostOf(url) }), passages) };
  } catch (error) {
    return { error: `cannot be read: ${(error as Error).message}` };
  }
}

/** Findings in a plain text point into that text; in HTML, and in a title, into the passage they quote. */
export function withTextOffsets(
  verdict: Verdict,
  passages: readonly (Passage | TextPassage)[],
): Verdict {
  return {
    ...verdict,
    findings: verdict.findings.map((finding) => {
      const passage = passages[finding.passage];
      const offset = passage && "offset" in passage ? passage.offset : 0;
      return { ...finding, start: finding.start + offset, end: finding.end + offset };
    }),
  };
}
