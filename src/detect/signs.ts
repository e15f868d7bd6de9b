import type { Reading } from "./reading.ts";
import { signOf, type Worded } from "./wording.ts";

/** Pages draw icons with these. */
const PRIVATE_USE = /[\ue000-\uf8ff]/g;

/** A whole text as written and with its terms, numbers and contacts as signs; of those that overlap the first, longest. */
export function worded({ passages, hits }: Reading): Worded {
  const lines = passages.map(({ text }) => ({ text, signs: "", at: 0 }));
  for (const { passage, start, end, classId } of hits) {
    const line = lines[passage];
    if (!line || start < line.at) continue;
    line.signs += plain(line.text.slice(line.at, start)) + signOf(classId);
    line.at = end;
  }
  return {
    text: plain(lines.map(({ text }) => text).join("\n")),
    signs: lines.map(({ signs, text, at }) => signs + plain(text.slice(at))).join("\n"),
  };
}

function plain(text: string): string {
  return text.replace(PRIVATE_USE, "");
}
