/** What a text that does not name its encoding may be in. */
const ENCODINGS = ["utf-8", "gb18030", "big5", "utf-16le", "utf-16be"];
/** Frequent characters, simplified and traditional; of a wrong decoding hardly one is among them. */
const FREQUENT = new Set(
  "的一是不了在人有我他这这個个中大来來上国國到说說们們为為子和你地出道也时時年得就那要下以生会會自着去之过過家学學" +
    "对對可她里裡后後小么麼心多天而能好都然没沒日于起还還发發成事只作当當想看文无無开開手十用主行方又如前所本见見经經" +
    "头頭面公同三已从從动動两兩长長知花呗唄借白条條额額度套现現贷貸款卡微信加群钱錢点點秒账帳解冻凍提先付费費联聯系係",
);
/** So much of a text tells what it is in, in bytes. */
const SAMPLE_BYTES = 20_000;
/** How far into a page its encoding is looked for, in bytes, as browsers do. */
const HEAD_BYTES = 1024;

/** The text of a file: by its mark, as UTF-8, as a page names it, or else as what reads most like Chinese. */
export function decode(bytes: Uint8Array, isPage: boolean): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return ((isPage && namedIn(bytes)) || likeliest(bytes)).decode(bytes);
  }
}

function namedIn(bytes: Uint8Array): TextDecoder | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD_BYTES));
  const name = /(?:<meta[^>]+charset|<\?xml[^>]+encoding)\s*=\s*["']?([\w-]+)/i.exec(head)?.[1];
  try {
    return name ? new TextDecoder(name) : undefined;
  } catch {
    return undefined;
  }
}

function likeliest(bytes: Uint8Array): TextDecoder {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const rated = ENCODINGS.map((name) => {
    const decoder = new TextDecoder(name);
    const text = decoder.decode(sample);
    return { decoder, frequent: [...text].filter((char) => FREQUENT.has(char)).length };
  });
  return rated.reduce((best, one) => (one.frequent > best.frequent ? one : best)).decoder;
}
