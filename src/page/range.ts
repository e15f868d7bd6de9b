import { labelsOf } from "./labels.ts";
import type { LocatedPassage, Segment } from "./located.ts";
import type { Span } from "./passage.ts";

/**
 * The stretch of the document that a span of a passage was read from; for a label, its element.
 * Gives undefined when the document no longer says there what the passage says.
 */
export function toRange(passage: LocatedPassage, span: Span): Range | undefined {
  const { owner } = passage;
  if (owner) {
    if (!owner.isConnected || !labelsOf(owner).some(({ text }) => text === passage.text))
      return undefined;
    const range = owner.ownerDocument.createRange();
    range.selectNode(owner);
    return range;
  }
  const touched = passage.segments.filter(
    (s) => s.start < span.end && s.start + s.length > span.start,
  );
  const first = touched[0];
  const last = touched[touched.length - 1];
  if (!first || !last || !touched.every((segment) => isUnchanged(passage, segment)))
    return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset + Math.max(0, span.start - first.start));
  range.setEnd(last.node, last.offset + Math.min(last.length, span.end - last.start));
  return range;
}

function isUnchanged(passage: LocatedPassage, { node, offset, start, length }: Segment): boolean {
  return (
    node.isConnected &&
    node.data.slice(offset, offset + length) === passage.text.slice(start, start + length)
  );
}
