/** A button that asks for a file; the same one can be chosen again. */
export function FileButton({
  label,
  accept,
  disabled = false,
  read,
}: {
  label: string;
  accept: string;
  disabled?: boolean;
  read: (file: File) => void;
}) {
  return (
    <label class="button">
      {label}
      <input
        class="unseen"
        type="file"
        accept={accept}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) read(file);
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
