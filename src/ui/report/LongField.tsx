import { useId } from "preact/hooks";

/** Words of more than a line, at most `max` UTF-16 code units. */
export function LongField({
  label,
  max,
  value,
  change,
}: {
  label: string;
  max: number;
  value: string;
  change: (value: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label class="field" for={id}>
        <span>{label}</span>
      </label>
      <textarea
        id={id}
        rows={3}
        maxLength={max}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
