import { useId, useRef, useState } from "preact/hooks";
import { i18n } from "#i18n";
import { type Box, boxAfterKey, boxBetween, boxInMiddle, type Point, type Size } from "./boxes.ts";
import { Cover } from "./Cover.tsx";
import { coverPicture } from "./cover-picture.ts";

/** A picture on which parts are blacked out, by pointer or by keyboard, before it is handed to `save`. */
export function PictureEditor({
  image,
  save,
  discard,
  working,
}: {
  image: string;
  save: (picture: () => string) => void;
  discard: () => void;
  working: boolean;
}) {
  // Every state so far, so that each step can be taken back.
  const [history, setHistory] = useState<readonly (readonly Box[])[]>([[]]);
  const [drag, setDrag] = useState<{ from: Point; to: Point }>();
  const [size, setSize] = useState<Size>();
  const picture = useRef<HTMLImageElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const id = useId();
  const boxes = history.at(-1) ?? [];
  const change = (next: readonly Box[]) => setHistory([...history, next]);
  const drawn = drag && size && boxBetween(drag.from, drag.to, size);

  const pointAt = (event: PointerEvent): Point => {
    const frame = picture.current?.getBoundingClientRect() ?? new DOMRect();
    const scale = (size?.width ?? 0) / (frame.width || 1);
    return { x: (event.clientX - frame.x) * scale, y: (event.clientY - frame.y) * scale };
  };
  const add = () => {
    if (!size) return;
    change([...boxes, boxInMiddle(size)]);
    // The new one is there once this turn has been shown.
    setTimeout(() => stage.current?.querySelector<HTMLElement>("button:last-of-type")?.focus());
  };

  return (
    <>
      <p id={id}>{i18n.t("picture.how")}</p>
      <div class="row">
        <button type="button" class="quiet" disabled={!size} onClick={add}>
          {i18n.t("picture.add")}
        </button>
        <button
          type="button"
          class="quiet"
          disabled={history.length === 1}
          onClick={() => setHistory(history.slice(0, -1))}
        >
          {i18n.t("picture.undo")}
        </button>
        <span class="hint" role="status">
          {i18n.t("picture.count", [boxes.length])}
        </span>
      </div>
      <div
        ref={stage}
        class="picture"
        onPointerDown={(event) => {
          if (event.button !== 0 || event.target instanceof HTMLButtonElement) return;
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag({ from: pointAt(event), to: pointAt(event) });
        }}
        onPointerMove={(event) => drag && setDrag({ ...drag, to: pointAt(event) })}
        onPointerUp={() => {
          if (drawn) change([...boxes, drawn]);
          setDrag(undefined);
        }}
        onPointerCancel={() => setDrag(undefined)}
      >
        <img
          ref={picture}
          src={image}
          alt={i18n.t("picture.alt")}
          draggable={false}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            setSize({ width: naturalWidth, height: naturalHeight })
          }
        />
        {size &&
          boxes.map((box, index) => (
            <Cover
              key={index}
              box={box}
              size={size}
              name={i18n.t("picture.box", [index + 1])}
              describedBy={id}
              onKey={(key, grow) => {
                if (key === "Delete" || key === "Backspace") {
                  change(boxes.filter((one) => one !== box));
                  stage.current?.parentElement?.querySelector<HTMLElement>("button")?.focus();
                  return true;
                }
                const next = boxAfterKey(box, key, grow, size);
                if (next) change(boxes.map((one) => (one === box ? next : one)));
                return next !== undefined;
              }}
            />
          ))}
        {drawn && size && <Cover box={drawn} size={size} />}
      </div>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={!size || working}
          onClick={() => save(() => coverPicture(picture.current as HTMLImageElement, boxes))}
        >
          {i18n.t("picture.save")}
        </button>
        <button type="button" class="quiet" disabled={working} onClick={discard}>
          {i18n.t("picture.discard")}
        </button>
      </div>
    </>
  );
}
