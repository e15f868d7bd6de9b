import type { Box, Size } from "./boxes.ts";

/** A black box over a picture. With a name it can be moved by keys; `onKey` says whether the key meant something. */
export function Cover({
  box,
  size,
  name,
  describedBy,
  onKey,
}: {
  box: Box;
  size: Size;
  name?: string;
  describedBy?: string;
  onKey?: (key: string, grow: boolean) => boolean;
}) {
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  const style = {
    left: share(box.x, size.width),
    top: share(box.y, size.height),
    width: share(box.width, size.width),
    height: share(box.height, size.height),
  };
  if (!name) return <div class="cover" style={style} />;
  return (
    <button
      type="button"
      class="cover"
      style={style}
      aria-label={name}
      aria-describedby={describedBy}
      onKeyDown={(event) => {
        if (onKey?.(event.key, event.shiftKey)) event.preventDefault();
      }}
    />
  );
}
