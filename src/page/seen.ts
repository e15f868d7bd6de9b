import {
  childrenOf,
  documentOf,
  ELEMENT,
  metaOf,
  methods,
  nameOf,
  parentElementOf,
  parentNodeOf,
  slotOf,
  typeOf,
} from "./nodes.ts";

/** Text drawn smaller than this, in CSS pixels, is not there for a reader. */
const MIN_WIDTH = 2;
const MIN_HEIGHT = 5;
/** In a frame smaller than this, in CSS pixels, nobody reads. */
const MIN_FRAME = 20;
/** Text this far beyond the upper or left edge, in CSS pixels, was put out of sight, not scrolled away. */
const OUT_OF_SIGHT = 300;
/** Less than this of full opacity is none. */
const MIN_OPACITY = 0.1;
/** Text and ground whose red, green and blue differ by less than this together are one colour to the eye. */
const MIN_CONTRAST = 48;
/**
 * Among so many neighbours of each element around a text something is looked for that it may be drawn over, and among so
 * many elements inside of each.
 */
const MAX_UNDER = 40;
const MAX_INSIDE = 12;
const PSEUDO = ["::before", "::after"];
/** Shapes that leave nothing of what they clip. */
const CLIPS_ALL = /^(circle\(0|inset\(([5-9]\d%\)|100%))/;
const WHITE = [255, 255, 255];
/** Far from every colour. */
const NOTHING = [-999, 0, 0];

/** Whether a reader sees something of a range, now or after scrolling. Forces layout. */
export function isSeen(range: Range): boolean {
  const { startContainer: node } = range;
  const parent = typeOf(node) === ELEMENT ? (node as Element) : parentOf(node);
  if (!parent) return false;
  return listOf(parent) ? isOwnerSeen(parent) : isDrawn(parent, [...range.getClientRects()], true);
}

/** Whether a reader sees an element that carries a label. Forces layout. */
export function isOwnerSeen(owner: Element): boolean {
  const list = listOf(owner);
  // Of what hides an option only its own style tells.
  for (let at = owner; list && at !== list; at = parentOf(at) ?? list)
    if (getComputedStyle(at).display === "none") return false;
  const shown = list ?? owner;
  return isDrawn(shown, [...methods().getClientRects.call(shown)], false);
}

/** The list an option is chosen from: options have boxes of their own only while it is open. */
function listOf(element: Element): Element | null {
  return methods().closest.call(element, "select");
}

/** The element around a node in the tree as it is drawn; null at its root. */
export function parentOf(node: Node): Element | null {
  const isElement = typeOf(node) === ELEMENT;
  return (
    (isElement ? slotOf(node as Element) : (node as Text).assignedSlot) ??
    parentElementOf(node) ??
    ((parentNodeOf(node) as ShadowRoot | null)?.host as Element | undefined) ??
    null
  );
}

function isDrawn(element: Element, all: readonly DOMRect[], isText: boolean): boolean {
  const document = documentOf(element) as Document;
  const { defaultView: view, documentElement, body } = document;
  if (!view || view.innerWidth < MIN_FRAME || view.innerHeight < MIN_FRAME) return false;
  // An element without a box of its own is shown by the one around it.
  let boxed: Element | null = element;
  while (boxed && view.getComputedStyle(boxed).display === "contents") boxed = parentOf(boxed);
  if (!boxed || methods().checkVisibility?.call(boxed, { visibilityProperty: true }) === false)
    return false;
  const places = all.filter(({ width, height }) => width >= MIN_WIDTH && height >= MIN_HEIGHT);
  let boxes = places;
  let opacity = 1;
  const isDrawing = !isText || "ownerSVGElement" in element;
  let ink = isDrawing ? undefined : inkOf(view.getComputedStyle(element));
  /** How the element below was taken out of the flow: such a one is clipped only by what it is placed in. */
  let taken = "";
  for (let at: Element | null = element; at && boxes.length; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    opacity *= Number(style.opacity || 1);
    if (opacity < MIN_OPACITY || CLIPS_ALL.test(style.clipPath)) return false;
    const { display, position, overflowY: overflow = "visible" } = style;
    const isHeld = taken !== "fixed" && (taken !== "absolute" || position !== "static");
    if (isHeld) {
      taken = position;
      if (!/^(inline|contents)$/.test(display) && at !== documentElement && at !== body) {
        const scrolls = /auto|scroll/.test(overflow);
        const clips = scrolls || /hidden|clip/.test(overflow);
        const frame = clips && methods().getBoundingClientRect.call(at);
        if (frame && scrolls) {
          const { scrollLeft, scrollTop, scrollHeight } = at;
          // A list may grow upwards, and its older part stand above its beginning.
          const isOut = ({ right, bottom }: DOMRect) =>
            right - frame.left + scrollLeft < -OUT_OF_SIGHT ||
            bottom - frame.top + scrollTop < -scrollHeight;
          boxes = boxes.every(isOut) || !shows(frame, frame) ? [] : [frame];
        } else if (frame) boxes = boxes.filter((box) => shows(frame, box));
      }
    }
    if (ink && style.webkitBackgroundClip === "text") ink = undefined;
    if (ink && style.backgroundImage !== "none") ink = undefined;
    const ground = ink && parse(style.backgroundColor);
    const depth = ground ? (ground[3] as number) : 1;
    if (ink && depth > 0) {
      if (ground && depth > 0.9 && isLike(ink, ground) && !isOver(element, places)) return false;
      ink = undefined;
    }
  }
  // A frame without a ground of its own shows what is under it; Chromium makes a text document dark by a `meta`.
  const isPaper =
    view.parent === view &&
    !/dark/.test(
      view.getComputedStyle(documentElement).colorScheme + metaOf(document, "color-scheme"),
    );
  if (ink && isLike(ink, isPaper ? WHITE : NOTHING) && !isOver(element, places)) return false;
  // It may be the body that scrolls; what is fixed scrolls with nothing.
  const scrolled = view.scrollY + (body?.scrollTop ?? 0);
  return boxes.some(({ left, right, top, bottom }) =>
    taken === "fixed"
      ? right > 0 && bottom > 0 && left < view.innerWidth && top < view.innerHeight
      : right + view.scrollX > -OUT_OF_SIGHT && bottom + scrolled > -OUT_OF_SIGHT,
  );
}

function holds(outer: Element, inner: Element): boolean {
  return methods().contains.call(outer, inner);
}

/** Whether enough of a box shows in a frame that cuts off what is outside of it. */
function shows(frame: DOMRect, box: DOMRect): boolean {
  return (
    Math.min(frame.right, box.right) - Math.max(frame.left, box.left) >= MIN_WIDTH &&
    Math.min(frame.bottom, box.bottom) - Math.max(frame.top, box.top) >= MIN_HEIGHT
  );
}

/** The colour text is drawn in; undefined where it cannot be said, or where more than its colour makes it seen. */
function inkOf(style: CSSStyleDeclaration): number[] | undefined {
  const { textShadow, color, webkitTextFillColor, webkitTextStrokeWidth } = style;
  const isDressed =
    (textShadow && textShadow !== "none") || Number.parseFloat(webkitTextStrokeWidth) > 0;
  return isDressed ? undefined : parse(webkitTextFillColor || color);
}

/** Red, green, blue of 255 and alpha of 1; undefined for a colour in another space. */
function parse(color: string): number[] | undefined {
  if (!color?.startsWith("rgb")) return undefined;
  const [r = 0, g = 0, b = 0, a = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return [r, g, b, a];
}

function isLike(ink: number[], ground: readonly number[]): boolean {
  let difference = 0;
  for (let i = 0; i < 3; i++) difference += Math.abs((ink[i] as number) - (ground[i] as number));
  return difference < MIN_CONTRAST || (ink[3] as number) < MIN_OPACITY;
}

/** Whether something else that is painted lies where the text stands: white on a picture is seen. */
function isOver(element: Element, [box]: readonly DOMRect[]): boolean {
  if (!box) return false;
  const view = (documentOf(element) as Document).defaultView as Window;
  const isPainted = (one: Element, part?: string) => {
    const { backgroundImage, backgroundColor, height } = view.getComputedStyle(one, part);
    return (
      // Where what is drawn before or after an element stands is not known; without a box it has no number for a height.
      (!part || Number.parseFloat(height) >= box.height) &&
      (backgroundImage !== "none" || (parse(backgroundColor)?.[3] ?? 1) > 0)
    );
  };
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (PSEUDO.some((part) => isPainted(at as Element, part))) return true;
    const others = childrenOf(at);
    for (let i = 0; i < others.length && i < MAX_UNDER; i++) {
      const neighbour = others[i] as Element;
      if (holds(neighbour, element) || holds(element, neighbour)) continue;
      if (PSEUDO.some((part) => isPainted(neighbour, part))) return true;
      // A list of what is found would be made of all of it first.
      const inside = methods().getElementsByTagName.call(neighbour, "*");
      let other: Element | null = neighbour;
      for (let j = 0; other && j < MAX_INSIDE; other = inside.item(j++)) {
        const { left, right, top, bottom } = methods().getBoundingClientRect.call(other);
        if (x < left || x > right || y < top || y > bottom) continue;
        const isPicture = /^(img|video|canvas|svg|iframe|object)$/.test(nameOf(other));
        if (isPicture || isPainted(other)) return true;
      }
    }
  }
  return false;
}
