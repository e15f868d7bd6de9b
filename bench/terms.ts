import { foldGroups } from "../src/detect/folding.ts";
import type { CompiledList } from "../src/detect/list.ts";
import { unpack } from "../src/detect/tables.ts";
import { baseOf, classOfEnd, parentOf, ROOT } from "../src/detect/trie.ts";

/** Every term of a compiled list in its canonical characters, with its class. */
export function termsOf(list: CompiledList): Map<string, number> {
  const { nodes, ends } = unpack(list);
  const characters = foldGroups(list.folds).map(([canonical]) => canonical as string);
  const terms = new Map<string, number>();
  ends.forEach((end, place) => {
    if (end === 0) return;
    let term = "";
    for (let at = place; at !== ROOT; at = parentOf(nodes[at] as number))
      term = characters[at - baseOf(nodes[parentOf(nodes[at] as number)] as number) - 4] + term;
    terms.set(term, classOfEnd(end));
  });
  return terms;
}
