/** A place on a picture, in its own pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Smaller than this, in pixels, is a slip of the hand. */
const MIN_SIDE = 6;

/** The box between two corners, inside the picture; undefined when it is too small to be meant. */
export function boxBetween(a: Point, b: Point, { width, height }: Size): Box | undefined {
  const [left, right] = ends(a.x, b.x, width);
  const [top, bottom] = ends(a.y, b.y, height);
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return box.width < MIN_SIDE || box.height < MIN_SIDE ? undefined : box;
}

/** A box in the middle, for those who place it by keyboard. */
export function boxInMiddle({ width, height }: Size): Box {
  const side = { width: Math.round(width * 0.3), height: Math.round(height * 0.1) };
  return {
    x: Math.round((width - side.width) / 2),
    y: Math.round((height - side.height) / 2),
    ...side,
  };
}

/** What an arrow key does to a box: moves it, or with `grow` its right and lower edge, by a step. Undefined: no such key. */
export function boxAfterKey(box: Box, key: string, grow: boolean, size: Size): Box | undefined {
  const step = Math.max(1, Math.round(size.width / 100));
  const [x, y] = DIRECTIONS[key] ?? [0, 0];
  if (x === 0 && y === 0) return undefined;
  if (grow)
    return {
      ...box,
      width: clamp(box.width + x * step, MIN_SIDE, size.width - box.x),
      height: clamp(box.height + y * step, MIN_SIDE, size.height - box.y),
    };
  return {
    ...box,
    x: clamp(box.x + x * step, 0, size.width - box.width),
    y: clamp(box.y + y * step, 0, size.height - box.height),
  };
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

function ends(a: number, b: number, most: number): [number, number] {
  const [low, high] = a < b ? [a, b] : [b, a];
  return [Math.floor(clamp(low, 0, most)), Math.ceil(clamp(high, 0, most))];
}
