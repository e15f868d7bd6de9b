import { isMap, isScalar, isSeq, type Node, parseDocument, Scalar, visit } from "yaml";

/** Short lists that read best on one line. */
const ON_ONE_LINE = new Set(["needs", "also", "classes", "unless", "offer", "steer"]);
/** Lists whose order says nothing, with the key they are sorted by. */
const SORTED_BY = new Map([
  ["terms", "term"],
  ["patterns", "id"],
]);

/**
 * The canonical form of a file of the list: sorted, one way to write each thing, comments kept.
 * Formatting twice changes nothing.
 * @throws Error where the text is not YAML
 */
export function formatList(text: string): string {
  const document = parseDocument(text);
  const [error] = document.errors;
  if (error) throw error;
  visit(document, {
    Pair(_, { key, value }) {
      const name = isScalar(key) ? String(key.value) : "";
      if (!isSeq(value)) return;
      if (ON_ONE_LINE.has(name)) oneLine(value as Node);
      const by = SORTED_BY.get(name);
      if (by) value.items.sort((a, b) => compare(sortKey(a, by), sortKey(b, by)));
    },
    Scalar(key, node) {
      if (key === "key" || typeof node.value !== "string") return;
      node.type = node.value.includes("\n") ? Scalar.BLOCK_LITERAL : undefined;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function oneLine(node: Node): void {
  visit(node, {
    Seq(_, seq) {
      seq.flow = true;
    },
  });
}

function sortKey(item: unknown, by: string): string {
  const value = isMap(item) ? item.get(by) : isScalar(item) ? item.value : item;
  return String(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
