import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { i18n } from "#i18n";

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
      <label class="button">
        {i18n.t("check.file")}
        <input
          class="unseen"
          type="file"
          accept=".txt,.html,.htm,text/plain,text/html"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) take(file);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
      </label>
    </div>
  );
}
