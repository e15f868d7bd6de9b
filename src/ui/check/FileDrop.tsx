import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";
import { FileButton } from "../parts/FileButton.tsx";

/** A place that takes a file by drop or by choice; what is inside stands above the button. */
export function FileDrop({
  take,
  children,
}: {
  take: (file: File) => void;
  children: ComponentChildren;
}) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button beside it is the first
    <div
      class={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        const [file] = event.dataTransfer?.files ?? [];
        setOver(false);
        if (!file) return;
        event.preventDefault();
        take(file);
      }}
    >
      {children}
      <FileButton
        label={i18n.t("check.file")}
        accept=".txt,.html,.htm,text/plain,text/html"
        read={take}
      />
    </div>
  );
}
