const LINE_FEED = 10;

/**
 * The lines of a stream of UTF-8. Only a line feed ends a line, as JSON lines want it: U+2028, U+2029 and a lone
 * carriage return may stand inside one. A byte order mark is dropped; memory does not grow with the stream.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: Uint8Array[] = [];
  const take = (): string => {
    const line = decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts));
    parts = [];
    return line.endsWith("\r") ? line.slice(0, -1) : line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield take();
}
