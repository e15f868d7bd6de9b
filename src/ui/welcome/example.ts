import { LIST_INFO } from "../../patterns/info.generated.ts";
import type { TabVerdict } from "../../tab.ts";

const QUOTE = "花呗套现，秒到账，有额度加微信 abc123";
const MARKS = ["花呗套现", "加微信 abc123"].map((word) => {
  const start = QUOTE.indexOf(word);
  return { start, end: start + word.length };
});

/** What a page that says this would come to. */
export const EXAMPLE: TabVerdict = {
  level: "warning",
  schemes: ["cash-out"],
  findings: [
    {
      pattern: "",
      scheme: "cash-out",
      level: "warning",
      passage: 0,
      quote: QUOTE,
      start: 0,
      end: QUOTE.length,
      marks: MARKS,
      clues: [],
      frameId: 0,
      index: 0,
    },
  ],
  passages: 1,
  flagged: 1,
  truncated: false,
  listVersion: LIST_INFO.version,
};
