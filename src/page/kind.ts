const READABLE = ["text/html", "application/xhtml+xml", "text/plain"];

/** Whether a document is a page of text: viewers of pictures, PDF, XML and the like are left alone. */
export function isReadable({ contentType, documentElement }: Document): boolean {
  return READABLE.includes(contentType) && documentElement?.localName === "html";
}
