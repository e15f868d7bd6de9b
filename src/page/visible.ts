import type { LocatedPassage, Segment } from "./located.ts";
import { isOwnerSeen, isSeen, parentOf } from "./seen.ts";

/** Elements with these computed displays let text flow on. */
const FLOWS_ON = /^(inline|contents|ruby)/;
const STRETCHES_A_STEP = 20;
/** Boxes in a row that stand no further apart than this, in heights of their line, read as one word. */
const CLOSE = 0.3;

/**
 * Reads a passage again with the page's real style: gives the parts that a reader sees, split where the style
 * breaks what the tags alone would join. Forces layout, so it is asked only where a candidate stands.
 */
export function asSeen(passage: LocatedPassage): LocatedPassage[] {
  for (const steps = seenSteps(passage); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same a few stretches a step, so that the page may go on in between. */
export function* seenSteps(passage: LocatedPassage): Generator<undefined, LocatedPassage[]> {
  const { owner, segments } = passage;
  if (owner) return isOwnerSeen(owner) ? [passage] : [];
  if (!segments.length) return [passage];
  const parts: Segment[][] = [];
  let shown = 0;
  for (let i = 0; i < segments.length; i++) {
    if (i % STRETCHES_A_STEP === STRETCHES_A_STEP - 1) yield;
    const segment = segments[i] as Segment;
    if (!isShown(segment.node)) continue;
    shown++;
    const part = parts[parts.length - 1];
    const before = part?.[part.length - 1];
    if (part && before && !isParted(before.node, segment.node)) part.push(segment);
    else parts.push([segment]);
  }
  if (shown === segments.length && parts.length === 1) return [passage];
  return parts.map((part) => join(passage, part));
}

/** Whether the text of one passage goes on in the next one, as far as a reader can see. Forces layout. */
export function continues(before: LocatedPassage, after: LocatedPassage): boolean {
  const last = before.segments[before.segments.length - 1]?.node;
  const first = after.segments[0]?.node;
  if (!last || !first) return false;
  return !isParted(last, first) || !isShown(last) || !isShown(first);
}

/** Passages that follow each other as one. */
export function merge(passages: readonly LocatedPassage[]): LocatedPassage {
  let text = "";
  const segments: Segment[] = [];
  for (const passage of passages) {
    for (const segment of passage.segments)
      segments.push({ ...segment, start: segment.start + text.length });
    text += passage.text;
  }
  return { text, place: "body", segments };
}

/** A passage of some of another's segments; what parted them there parts them here. */
function join(passage: LocatedPassage, part: readonly Segment[]): LocatedPassage {
  let text = "";
  let gap = "";
  let end = 0;
  const kept = new Set(part);
  const segments: Segment[] = [];
  for (const segment of passage.segments) {
    gap ||= passage.text.slice(end, segment.start);
    end = segment.start + segment.length;
    if (!kept.has(segment)) continue;
    if (text) text += gap;
    gap = "";
    segments.push({ ...segment, start: text.length });
    text += passage.text.slice(segment.start, end);
  }
  return { ...passage, text, segments };
}

function rangeOf(node: Text): Range {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return range;
}

function isShown(node: Text): boolean {
  return isSeen(rangeOf(node));
}

/** Whether style breaks the line or the column between two texts. */
function isParted(before: Text, after: Text): boolean {
  const around = new Set<Node>();
  for (let node: Node | null = before; node; node = parentOf(node)) around.add(node);
  let common: Node | null = after;
  while (common && !around.has(common)) common = parentOf(common);
  for (const text of [before, after]) {
    for (let node = parentOf(text); node && node !== common; node = parentOf(node)) {
      if (breaks(node)) return !isBeside(before, after);
    }
  }
  return false;
}

function breaks(element: Element): boolean {
  // A row is one passage on purpose, its cells parted by tabs already.
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? "inline";
  return !FLOWS_ON.test(display) && display !== "table-cell";
}

/** Whether a text begins where another ends, on the same line: floats and items of a row may spell a word. */
function isBeside(before: Text, after: Text): boolean {
  const a = [...rangeOf(before).getClientRects()].pop();
  const [b] = rangeOf(after).getClientRects();
  if (!a || !b) return false;
  const height = Math.min(a.height, b.height);
  const overlap = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return overlap > height / 2 && Math.abs(b.left - a.right) < height * CLOSE;
}
