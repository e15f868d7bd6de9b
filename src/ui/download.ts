/** Hands the person a file. */
export function download(name: string, text: string, type = "application/json"): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file after the click, so it may not be gone at once.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
