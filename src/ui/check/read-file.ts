/** More bytes than this are not read: a saved page with its pictures inside fits, a film does not. */
const MAX_FILE_BYTES = 20_000_000;

/** What a file holds, or why it cannot be read. */
export type FileText =
  | { readonly kind: "text" | "page"; readonly content: string }
  | { readonly kind: "too-large" | "not-text" | "other-kind" };

/** Reads a plain text or a saved page, in UTF-8, UTF-16 or the Chinese encoding that it names or seems to have. */
export async function readTextFile(file: File): Promise<FileText> {
  const isPage = /\.x?html?$/i.test(file.name);
  if (!isPage && !/\.(txt|text|log|md|csv)$/i.test(file.name)) return { kind: "other-kind" };
  if (file.size > MAX_FILE_BYTES) return { kind: "too-large" };
  const content = decode(new Uint8Array(await file.arrayBuffer()), isPage);
  return content.includes("\0")
    ? { kind: "not-text" }
    : { kind: isPage ? "page" : "text", content };
}

/** How far into a page its encoding is looked for, in bytes, as browsers do. */
const HEAD_BYTES = 1024;

function decode(bytes: Uint8Array, isPage: boolean): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
    const named = isPage ? /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] : undefined;
    return decoderFor(named).decode(bytes);
  }
}

/** A text that is not UTF-8 and does not say what it is: in this language most likely GB 18030. */
function decoderFor(named = "gb18030"): TextDecoder {
  try {
    return new TextDecoder(named);
  } catch {
    return new TextDecoder("gb18030");
  }
}
