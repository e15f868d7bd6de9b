/** A sign beside a word, never instead of one. */
export type IconName = "warning" | "caution" | "ok" | "info" | "pause" | "away";

const SHAPES: Record<IconName, string> = {
  // A padlock with its price: what these pages sell.
  warning:
    "M7 10V7.5a5 5 0 0 1 10 0V10h1.5A1.5 1.5 0 0 1 20 11.5v8a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 19.5v-8A1.5 1.5 0 0 1 5.5 10Zm2 0h6V7.5a3 3 0 0 0-6 0Zm2 2.5v3.5h2v-3.5Zm0 4.5v2h2v-2Z",
  caution: "M12 3 1.5 21h21Zm-1 7h2v5h-2Zm0 6.5h2v2h-2Z",
  ok: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.2 14.6-4.3-4.3 1.5-1.5 2.8 2.8 5.4-5.4 1.5 1.5Z",
  info: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1 5h2v2h-2Zm0 4h2v6h-2Z",
  pause: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM8.5 8h2.5v8H8.5Zm4.5 0h2.5v8H13Z",
  away: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20ZM7 11h10v2H7Z",
};

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} fill="currentColor" fill-rule="evenodd" />
    </svg>
  );
}
