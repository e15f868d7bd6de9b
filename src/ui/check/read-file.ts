import { decode } from "./decode.ts";

/** More bytes than this are not read: a saved page with its pictures inside fits, a film does not. */
const MAX_FILE_BYTES = 20_000_000;

/** What a file holds, or why it cannot be read. */
export type FileText =
  | { readonly kind: "text" | "page"; readonly content: string }
  | { readonly kind: "too-large" | "not-text" | "other-kind" | "empty" };

/** Reads a plain text or a saved page, in the encoding that it names or seems to have. */
export async function readTextFile(file: File): Promise<FileText> {
  const isPage = /\.x?html?$/i.test(file.name);
  if (!isPage && !/\.(txt|text|log|md|csv)$/i.test(file.name)) return { kind: "other-kind" };
  if (file.size > MAX_FILE_BYTES) return { kind: "too-large" };
  const content = decode(new Uint8Array(await file.arrayBuffer()), isPage);
  if (content.includes("\0")) return { kind: "not-text" };
  if (content.trim() === "") return { kind: "empty" };
  return { kind: isPage ? "page" : "text", content };
}
