import { useId } from "preact/hooks";
import { i18n } from "#i18n";
import type { Filled } from "../../guidance/letter.ts";
import type { Field } from "../../guidance/model.ts";
import { local } from "../language.ts";

const LINE_LENGTH = 200;
const TEXT_LENGTH = 2000;

/** The blanks of a letter. The browser is asked not to remember them either. */
export function FillIn({
  fields,
  filled,
  change,
}: {
  fields: readonly Field[];
  filled: Filled;
  change: (filled: Filled) => void;
}) {
  return (
    <fieldset class="fill-in">
      <legend>{i18n.t("letter.fill")}</legend>
      {fields.map((field) => (
        <Blank
          key={field.id}
          field={field}
          value={filled[field.id] ?? ""}
          change={(value) => change({ ...filled, [field.id]: value })}
        />
      ))}
      <p class="clear">
        <button type="button" class="text" onClick={() => change({})}>
          {i18n.t("letter.clear")}
        </button>
      </p>
    </fieldset>
  );
}

function Blank({
  field: { label, long },
  value,
  change,
}: {
  field: Field;
  value: string;
  change: (value: string) => void;
}) {
  const id = useId();
  const common = { id, value, autocomplete: "off" } as const;
  return (
    <div class={long ? "long" : undefined}>
      <label class="field" for={id}>
        <span>{local(label)}</span>
      </label>
      {long ? (
        <textarea
          {...common}
          rows={3}
          maxLength={TEXT_LENGTH}
          onInput={(event) => change(event.currentTarget.value)}
        />
      ) : (
        <input
          {...common}
          type="text"
          maxLength={LINE_LENGTH}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
    </div>
  );
}
