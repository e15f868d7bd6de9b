import { REPORT_LIMITS } from "../../reports/report.ts";
import type { Box } from "./boxes.ts";

/** Longer sides are made smaller, in pixels: text stays readable, the store small. */
const MAX_SIDE = 1600;
const TRIES = [
  { scale: 1, quality: 0.82 },
  { scale: 1, quality: 0.6 },
  { scale: 0.7, quality: 0.5 },
  { scale: 0.5, quality: 0.4 },
];

/**
 * The picture with the boxes black: what was under them is gone, not hidden.
 * @returns a JPEG as a data URL within the limit
 * @throws when no try is small enough
 */
export function coverPicture(image: HTMLImageElement, boxes: readonly Box[]): string {
  const { naturalWidth, naturalHeight } = image;
  const fit = Math.min(1, MAX_SIDE / Math.max(naturalWidth, naturalHeight));
  for (const { scale, quality } of TRIES) {
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(naturalWidth * fit * scale));
    canvas.height = Math.max(1, Math.round(naturalHeight * fit * scale));
    const context = canvas.getContext("2d");
    if (!context) break;
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [across, down] = [canvas.width / naturalWidth, canvas.height / naturalHeight];
    context.fillStyle = "#000000";
    for (const { x, y, width, height } of boxes) {
      // Rounded outwards, so that no edge shines through.
      const [left, top] = [Math.floor(x * across), Math.floor(y * down)];
      const [right, bottom] = [Math.ceil((x + width) * across), Math.ceil((y + height) * down)];
      context.fillRect(left, top, right - left, bottom - top);
    }
    const picture = canvas.toDataURL("image/jpeg", quality);
    if (picture.length <= REPORT_LIMITS.picture) return picture;
  }
  throw new Error("the picture is too large");
}
