import { useId } from "preact/hooks";
import { i18n } from "#i18n";

interface Named {
  readonly label: string;
  readonly hint?: string;
  /** True where an organisation laid it down, so that it cannot be changed here. */
  readonly locked?: boolean;
}

/** Something that is on or off, with what it does in a line. */
export function Choice({
  label,
  hint,
  locked = false,
  checked,
  change,
}: Named & { checked: boolean; change: (checked: boolean) => void }) {
  const id = useId();
  const says = hint || locked ? `${id}-hint` : undefined;
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        aria-describedby={says}
        checked={checked}
        disabled={locked}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <div>
        <label for={id} class="name">
          {label}
        </label>
        <Hint id={says} hint={hint} locked={locked} />
      </div>
    </div>
  );
}

/** One of several, by name. */
export function Select<Value extends string>({
  label,
  hint,
  locked = false,
  value,
  values,
  nameOf,
  change,
}: Named & {
  value: Value;
  values: readonly Value[];
  nameOf: (value: Value) => string;
  change: (value: Value) => void;
}) {
  const id = useId();
  const says = hint || locked ? `${id}-hint` : undefined;
  return (
    <div>
      <label class="field" for={id}>
        <span>{label}</span>
      </label>
      <select
        id={id}
        value={value}
        disabled={locked}
        aria-describedby={says}
        onChange={({ currentTarget }) => {
          const chosen = values.find((one) => one === currentTarget.value);
          if (chosen) change(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <Hint id={says} hint={hint} locked={locked} />
    </div>
  );
}

function Hint({ id, hint, locked }: { id?: string; hint?: string; locked: boolean }) {
  if (!id) return null;
  return (
    <p class="hint" id={id}>
      {hint}
      {hint && locked && " "}
      {locked && <Locked />}
    </p>
  );
}

/** Says that an organisation laid something down. */
export function Locked() {
  return <span class="locked">{i18n.t("options.locked")}</span>;
}
