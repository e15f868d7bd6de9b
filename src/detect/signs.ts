import type { Reading } from "./reading.ts";
import { signOf, type Worded } from "./wording.ts";

/** A whole text as written and with its terms, numbers and contacts as signs; of those that overlap the first, longest. */
export function worded({ passages, hits }: Reading): Worded {
  const lines = passages.map(({ text }) => ({ text, signs: "", at: 0 }));
  for (const { passage, start, end, classId } of hits) {
    const line = lines[passage];
    if (!line || start < line.at) continue;
    line.signs += line.text.slice(line.at, start) + signOf(classId);
    line.at = end;
  }
  const join = (parts: readonly string[]) => parts.join("\n");
  return {
    text: join(lines.map(({ text }) => text)),
    signs: join(lines.map(({ signs, text, at }) => signs + text.slice(at))),
  };
}
