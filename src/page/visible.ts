import type { LocatedPassage, Segment } from "./located.ts";

/** Text drawn smaller than this, in CSS pixels, is not there for a reader. */
const MIN_SIZE = 2;
/** Text this far beyond the upper or left edge, in CSS pixels, was put out of sight, not scrolled away. */
const OUT_OF_SIGHT = 300;
/** Elements with these computed displays let text flow on. */
const FLOWS_ON = /^(inline|contents|ruby)/;

/**
 * Reads a passage again with the page's real style: gives the parts that a reader sees, split where the style
 * breaks what the tags alone would join. Forces layout, so it is asked only where a finding stands.
 */
export function asSeen(passage: LocatedPassage): LocatedPassage[] {
  const { owner, segments } = passage;
  if (owner) return isLabelShown(owner) ? [passage] : [];
  if (!segments.length) return [passage];
  const shown = segments.filter((segment) => isShown(segment.node));
  const parts: Segment[][] = [];
  for (const segment of shown) {
    const part = parts[parts.length - 1];
    const before = part?.[part.length - 1];
    if (part && before && !isParted(before.node, segment.node)) part.push(segment);
    else parts.push([segment]);
  }
  if (shown.length === segments.length && parts.length === 1) return [passage];
  return parts.map((part) => join(passage, part));
}

/** Whether a reader sees something of a range, now or after scrolling. Forces layout. */
export function isSeen(range: Range): boolean {
  const { startContainer: node } = range;
  const parent = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : parentOf(node);
  return (
    !!parent &&
    isRendered(parent) &&
    [...range.getClientRects()].some((box) => isInSight(box, parent.ownerDocument))
  );
}

/** A passage of some of another's segments; what parted them there parts them here. */
function join(passage: LocatedPassage, part: readonly Segment[]): LocatedPassage {
  let text = "";
  let gap = "";
  let end = 0;
  const segments: Segment[] = [];
  for (const segment of passage.segments) {
    gap ||= passage.text.slice(end, segment.start);
    end = segment.start + segment.length;
    if (!part.includes(segment)) continue;
    if (text) text += gap;
    gap = "";
    segments.push({ ...segment, start: text.length });
    text += passage.text.slice(segment.start, end);
  }
  return { ...passage, text, segments };
}

function isShown(node: Text): boolean {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return isSeen(range);
}

function parentOf(node: Node): Element | null {
  return (
    node.parentElement ??
    ((node.parentNode as ShadowRoot | null)?.host as Element | undefined) ??
    null
  );
}

function isRendered(element: Element): boolean {
  return element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true;
}

function isInSight({ width, height, right, bottom }: DOMRect, { defaultView }: Document): boolean {
  return (
    width >= MIN_SIZE &&
    height >= MIN_SIZE &&
    right + (defaultView?.scrollX ?? 0) > -OUT_OF_SIGHT &&
    bottom + (defaultView?.scrollY ?? 0) > -OUT_OF_SIGHT
  );
}

function isLabelShown(owner: Element): boolean {
  return (
    isRendered(owner) &&
    [...owner.getClientRects()].some((box) => isInSight(box, owner.ownerDocument))
  );
}

/** Whether style breaks the line or the column between two texts that stand in one passage. */
function isParted(before: Text, after: Text): boolean {
  const around = new Set<Node>();
  for (let node: Node | null = before; node; node = up(node)) around.add(node);
  let common: Node | null = after;
  while (common && !around.has(common)) common = up(common);
  for (const text of [before, after]) {
    for (let node = up(text); node && node !== common; node = up(node)) {
      if (node.nodeType === Node.ELEMENT_NODE && breaks(node as Element)) return true;
    }
  }
  return false;
}

function up(node: Node): Node | null {
  return (node as Element).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;
}

function breaks(element: Element): boolean {
  // A row is one passage on purpose, its cells parted by tabs already.
  const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? "inline";
  return !FLOWS_ON.test(display) && display !== "table-cell";
}
